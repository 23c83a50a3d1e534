/** OKPay's account at the processor. */
export const CARD_ACCOUNT = 'acct_sandbox_okpay'
