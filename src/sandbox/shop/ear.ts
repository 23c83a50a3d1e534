import { readWebhook, type WebhookMessage } from '../../../clients/ts/index.ts'
import type { Order, ShopBooks } from './books.ts'
import { noteRefund } from './till.ts'

type Headers = Parameters<typeof readWebhook>[1]

const HEARD_MAX = 1000

/**
 * The shop's ear: what OKPay says, and nothing else, makes an order paid. It is checked over the bytes as they came, done
 * once for each `webhook-id`, and written down before it is answered. False: it was not OKPay's.
 */
export function hear(books: ShopBooks, body: Buffer, headers: Headers, now: Date): boolean {
  const { account } = books
  if (!account) return false
  let message: WebhookMessage
  try {
    message = readWebhook(body, headers, account.secret, now)
  } catch {
    return false
  }
  const id = String(headers['webhook-id'])
  if (books.heard.includes(id)) return true
  act(books.orders, message)
  books.heard = [...books.heard, id].slice(-HEARD_MAX)
  books.save()
  return true
}

function act(orders: readonly Order[], { type, data }: WebhookMessage): void {
  const order = orders.find(({ invoice, payment }) =>
    type.startsWith('refund.') ? payment === data['payment'] : invoice === data['invoice'],
  )
  if (!order) return
  if (type === 'payment.succeeded' && data['amount'] === order.total && data['currency'] === 'EUR') {
    order.state = 'paid'
    order.payment = data['payment'] ?? null
  }
  // They may come in any order: what was paid stays paid.
  if ((type === 'payment.expired' || type === 'payment_link.deactivated') && order.state === 'waiting')
    order.state = 'over'
  if (type === 'refund.succeeded') noteRefund(order, { id: data['refund'] ?? '', amount: data['amount'] ?? '' })
}
