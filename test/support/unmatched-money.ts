import { randomUUID } from 'node:crypto'
import type { Money, TopUpReport } from '#core'
import { granted } from './people.ts'
import { railBody } from './rail-body.ts'
import type { World } from './world.ts'

/** Lets the bank bring money, or take it back, that nobody can place as it stands. Returns the newest case's id. */
export async function unmatchedMoney(
  { core, deps }: World,
  amount: Money,
  change: Partial<TopUpReport> = {},
): Promise<string> {
  const eventId = randomUUID()
  const report: TopUpReport = {
    rail: 'bank',
    eventId,
    type: 'topup.succeeded',
    reference: `OK-NOBO-${eventId.slice(0, 4).toUpperCase()}`,
    account: `TEST-${amount.currency}-0001`,
    amount,
    occurredAt: deps.clock(),
    raw: new Uint8Array(),
    signature: 'test',
    ...change,
  }
  granted(await core.receiveReport({ ...report, raw: railBody(report) }))
  const item = await deps.prisma.suspenseItem.findUnique({ where: { rail_eventId: { rail: 'bank', eventId } } })
  return item?.id ?? ''
}
