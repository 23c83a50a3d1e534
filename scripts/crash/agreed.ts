// What the program and the world outside have agreed upon.

export const PUBLIC_URL = 'https://okpay.example'
export const CARD_ACCOUNT = 'acct_crash'
export const ACCOUNTS = {
  EUR: { holder: 'OKPay', bank: 'Test Bank', account: 'TEST-EUR-0001', code: 'TESTDEFF' },
} as const

/** What callbacks are signed with, by rail. */
export const KEYS = { bank: Buffer.alloc(32, 7), card: Buffer.alloc(32, 5) }
export type RailName = keyof typeof KEYS
