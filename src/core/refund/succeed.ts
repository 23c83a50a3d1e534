import type { Refund } from '#prisma'
import { type NewEvent, recordEvents } from '../event/record-events.ts'
import { typedId } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { toCanonical } from '../money/parse.ts'
import type { Paid } from './payment.ts'
import { endRequest } from './request/end-request.ts'
import { amountsOfRow } from './row.ts'
import { tellRefunded } from './tell.ts'

/** It is done: both sides are told, and the shop's servers. Whoever calls has booked it. */
export async function succeed(scope: Scope, paid: Paid, row: Refund, held: boolean): Promise<void> {
  const data = { state: 'succeeded', confirmedAt: scope.now }
  await scope.tx.refund.update({ where: { id: row.id }, data, select: { id: true } })
  await tellRefunded(scope, paid, row, held)
  await recordEvents(scope, [...eventsOf(row), ...(await endRequest(scope, paid, row))])
}

/** A refund is booked in the moment in which it is made. */
function eventsOf(row: Refund): NewEvent[] {
  const { amount } = amountsOfRow(row)
  const named = { refund: typedId('ref', row.id), payment: typedId('pay', row.intentId) }
  const data = { ...named, amount: toCanonical(amount), currency: amount.currency }
  return (['refund.created', 'refund.succeeded'] as const).map((type) => ({
    ...{ shopId: row.shopId, type, data, once: `${type}:${row.id}`, live: row.live },
  }))
}
