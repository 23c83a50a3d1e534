import { BANK_ACCOUNTS } from './accounts.ts'
import { canonicalAmount, type TransferOrder } from './order.ts'

/** What the bank reports about a transfer. */
export type CallbackType = 'topup.succeeded' | 'topup.failed' | 'topup.returned'

/** One event as OKPay receives it: the id names the event however often it is delivered. */
export type Callback = { id: string; type: CallbackType; body: string }

type Content = { id: string; type: CallbackType; order: TransferOrder; at: Date; reason?: string | undefined }

/** Writes an event down once. Every delivery of it carries these very bytes. */
export function callbackOf({ id, type, order, at, reason }: Content): Callback {
  const data = {
    event_id: id,
    reference: order.reference,
    account: BANK_ACCOUNTS[order.currency].account,
    amount: canonicalAmount(order.amount, order.currency),
    currency: order.currency,
    ...(order.payerName && { payer_name: order.payerName }),
    ...(reason && { reason }),
  }
  return { id, type, body: JSON.stringify({ type, timestamp: at.toISOString(), data }) }
}
