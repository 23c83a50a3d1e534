/**
 * Everything a shop's servers can hear of, each with what it means: the one list that events are typed by, filters are
 * checked against, and /docs and /openapi.json show. What an event's data has besides is said with each; all of it is
 * text or null, amounts are decimal strings of major units, and nobody is named in it.
 */
export const EVENT_TYPES = {
  'payment.succeeded':
    'An invoice or a link was paid; the money is on the shop owner’s balance. Data: payment, payment_reference, invoice, reference, amount, currency, fee, net',
  'payment.failed':
    'Somebody confirmed and was refused; they may try again. Said once a card. Data: invoice, reference, amount, currency, decline_code',
  'payment.expired': 'Nobody paid an invoice or a link in its time. Data: invoice, reference, amount, currency',
  'payment_link.completed':
    'A link takes no more payments: it was paid as often as it may be, or it was paid and its time is over. Data: invoice, reference',
  'payment_link.deactivated': 'The shop took an invoice or a link back. Data: invoice, reference',
  'refund.created': 'A refund was made. Data: refund, payment, amount, currency',
  'refund.succeeded': 'A refund was booked; the payer has the money. Data: refund, payment, amount, currency',
  'refund.failed':
    'Whoever paid asked for their money back, and the shop declined; refund is null. Data: refund, payment, amount, currency, code',
  'dispute.opened':
    'Whoever paid took that to support, or what support had closed is open again. Data: payment, amount, currency',
  'dispute.closed':
    'That is over. `code`: refunded, and `amount` is what was given back; or not_refunded, where support or whoever paid closed it and `amount` is zero. Data: payment, amount, currency, code',
  'payout.created': 'Money is to be paid to a person. Data: payout, amount, currency',
  'payout.succeeded': 'A person was paid. Data: payout, amount, currency',
  'payout.failed': 'A person was not paid. Data: payout, amount, currency, code',
  'payout.returned': 'What a person was paid came back. Data: payout, amount, currency, code',
  'connection.granted': 'A person let the shop pay from their wallet within a budget. Data: connection',
  'connection.revoked': 'That is over. Data: connection, code',
  'connection.budget_exhausted': 'The budget of a connection is used up for now. Data: connection',
  'endpoint.disabled':
    'A webhook endpoint is sent nothing any more, because it refused or failed for three days. Data: endpoint, code',
} as const satisfies Record<string, string>

export type EventType = keyof typeof EVENT_TYPES

/** Their names, in the order they are shown in. */
export const EVENT_NAMES = Object.keys(EVENT_TYPES) as EventType[]
