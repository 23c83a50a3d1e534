// What the program and the world outside have agreed upon.

export const PUBLIC_URL = 'https://okpay.example'
export const CARD_ACCOUNT = 'acct_crash'

/** What callbacks are signed with, by rail. */
export const KEYS = { bank: Buffer.alloc(32, 7), card: Buffer.alloc(32, 5) }
export type RailName = keyof typeof KEYS
