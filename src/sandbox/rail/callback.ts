/** What a rail reports about money. */
export type CallbackType = 'topup.succeeded' | 'topup.failed' | 'topup.returned' | 'payout.settled' | 'payout.returned'

/** One event as OKPay receives it: the id names the event however often it is delivered. */
export type Callback = { id: string; type: CallbackType; body: string }

/** What an event is about. The amount is canonical. */
export type Subject = {
  reference: string
  account: string
  amount: string
  currency: string
  payerName?: string | undefined
}

type Content = { id: string; type: CallbackType; subject: Subject; at: Date; reason?: string | undefined }

/** Writes an event down once. Every delivery of it carries these very bytes. */
export function callbackOf({ id, type, subject, at, reason }: Content): Callback {
  const { reference, account, amount, currency, payerName } = subject
  const data = {
    event_id: id,
    reference,
    account,
    amount,
    currency,
    ...(payerName && { payer_name: payerName }),
    ...(reason && { reason }),
  }
  return { id, type, body: JSON.stringify({ type, timestamp: at.toISOString(), data }) }
}
