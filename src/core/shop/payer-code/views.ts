/** How long a code works. */
export const PAYER_CODE_SECONDS = 60

/** What a payer shows: nine digits, for one sale, until then. */
export type PayerCodeView = { id: string; digits: string; expiresAt: Date }
