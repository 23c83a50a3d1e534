import { callerInMode } from '../api/caller.ts'
import { once } from '../api/once.ts'
import type { ApiCaller, Once } from '../api/views.ts'
import { viewEvent } from '../event/event.ts'
import { recordEvents } from '../event/record-events.ts'
import type { EventType } from '../event/types.ts'
import type { EventData, ShopEvent } from '../event/views.ts'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { typedId } from '../kit/typed-id.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'

type Input = ApiCaller & { idempotencyKey: string; type: EventType }

/**
 * Has an event of a type happen, of objects that are not there: it is listed and delivered as any other of test mode, once
 * for each idempotency key. `test_key_needed`.
 */
export const sendTestEvent: UseCase<Input, Once<ShopEvent>> = async (scope, { key, idempotencyKey, type }) => {
  const calling = await callerInMode(scope, { key }, 'webhooks:write')
  if (calling.live) return fail({ code: 'test_key_needed' })
  const shopId = calling.shop.id
  return once(scope, calling, { key: idempotencyKey, asked: ['test-event', type] }, async () => {
    const name = `test:${scope.newId()}`
    await recordEvents(scope, [{ shopId, type, data: sampleOf(scope, type), once: name, live: false }])
    return viewEvent(must(await scope.tx.shopEvent.findUnique({ where: { once: name } }), 'a shop with a key listens'))
  })
}

/** Data as events of that type have it: fresh ids, and an amount where there is one. */
function sampleOf({ newId }: Scope, type: EventType): EventData {
  const payment = { payment: typedId('pay', newId()), payment_reference: 'TEST-0000-0000' }
  const invoice = { invoice: typedId('inv', newId()), reference: 'sample' }
  const sum = { amount: '10.00', currency: 'EUR' }
  const refund = { refund: typedId('ref', newId()), payment: payment.payment, ...sum }
  const payout = { payout: typedId('po', newId()), ...sum }
  const connection = { connection: typedId('con', newId()) }
  const samples: Record<EventType, EventData> = {
    'payment.succeeded': { ...payment, ...invoice, ...sum, fee: '0.10', net: '9.90' },
    'payment.failed': { ...invoice, ...sum, decline_code: 'insufficient_balance' },
    'payment.expired': { ...invoice, ...sum },
    'payment_link.completed': invoice,
    'payment_link.deactivated': invoice,
    'refund.created': refund,
    'refund.succeeded': refund,
    'refund.failed': { ...refund, code: 'refund_over' },
    'payout.created': payout,
    'payout.succeeded': payout,
    'payout.failed': { ...payout, code: 'payee_unavailable' },
    'payout.returned': { ...payout, code: 'payee_unavailable' },
    'connection.granted': connection,
    'connection.revoked': { ...connection, code: 'revoked' },
    'connection.budget_exhausted': connection,
    'dispute.opened': { payment: payment.payment, ...sum },
    'dispute.closed': { payment: payment.payment, ...sum, code: 'refunded' },
    'endpoint.disabled': { endpoint: typedId('whe', newId()), code: 'failing' },
  }
  return samples[type]
}
