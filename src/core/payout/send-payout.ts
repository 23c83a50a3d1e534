import type { Payout } from '#prisma'
import { targetOf } from '../destination/destination.ts'
import { stays } from '../held/stays.ts'
import type { Result } from '../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { openName } from '../people/actor.ts'
import type { PayoutAnswer, PayoutOrder, PayoutStanding } from '../ports/payout-desk.ts'
import { mayHaveLeft, restorationOf } from '../rails/restored.ts'
import { isOff } from '../rails/switch.ts'
import { wayOut } from '../rails/way-out.ts'
import { acceptPayout, doubtPayout } from './conclude.ts'
import { providerSays } from './contradict.ts'
import { payoutKey } from './payout-key.ts'
import { payoutRailOf } from './rails.ts'
import { AWAITED } from './states.ts'
import { lockPayout, step } from './step.ts'
import { stateOf } from './view-payout.ts'
import type { PayoutRail } from './views.ts'

type Ready = { id: string; rail: PayoutRail; order: PayoutOrder; isNew: boolean; mayGo: boolean }

/**
 * Sends a withdrawal, or asks what became of it (IDM-07): its key is written and committed before the call, and whoever
 * comes after a crash says the same key again. What the provider never got is sent once more, under that key, unless its
 * owner is frozen by then, or the rail switched off, or it was told to wait. Answers the state it is left in; one that
 * waits for that, not begun, or is over is left alone.
 */
export async function sendPayout(deps: CoreDeps, { id }: { id: string }): Promise<Result<{ sent: boolean }>> {
  const ready = await run(deps, begin, id)
  if (!ready.ok) return ready
  if (!ready.value) return { ok: true, value: { sent: false } }
  const answer = await asked(deps, ready.value)
  return run(deps, conclude, { id, answer }, { repeatable: true })
}

/** Takes it in hand: the key is there, and committed, before anybody is called. Null where there is nothing to do. */
async function begin(scope: Scope, id: string): Promise<Ready | null> {
  const row = await lockPayout(scope, id)
  if (!row) return null
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: row.ownerId } })
  const begun = row.state === 'held'
  const waits = stays(owner, scope.now) !== null || (await isOff(scope, wayOut(row.rail)))
  if (begun && (waits || isTold(row, scope.now))) return null
  if (!begun && !AWAITED.includes(stateOf(row))) return null
  const key = row.key ?? payoutKey(row.id)
  const polled = { polledAt: scope.now, asked: { increment: 1 } }
  if (begun) await step(scope, id, 'begin', { key, ...polled })
  else await scope.tx.payout.update({ where: { id }, data: polled, select: { id: true } })
  const destination = await scope.tx.destination.findUniqueOrThrow({ where: { id: row.destinationId } })
  const target = targetOf(scope, owner, destination, openName(scope, owner))
  const amount = money(row.amount, currencyOf(row.currency))
  // After a restoration what is written down as unsent may have left: it is asked about first, and sent only once all is known.
  const isNew = begun && !(await mayHaveLeft(scope, row.rail, row.confirmedAt ?? scope.now))
  // A freeze stops an order that never arrived, too: whoever asks about it sends nothing then.
  const mayGo = !waits && (await restorationOf(scope, row.rail)) === null
  return { id, rail: payoutRailOf(row.rail), order: { key, reference: row.reference, amount, target }, isNew, mayGo }
}

/** It was told to wait, for its owner to look at. */
const isTold = ({ waitsUntil }: Pick<Payout, 'waitsUntil'>, now: Date): boolean =>
  waitsUntil !== null && waitsUntil > now

/** What its provider says. One that has been begun before is asked about first. */
async function asked({ payoutDesks }: CoreDeps, { rail, order, isNew, mayGo }: Ready): Promise<PayoutAnswer> {
  const desk = payoutDesks[rail]
  if (!desk) return { state: 'unknown' }
  const known: PayoutStanding = isNew ? { state: 'absent' } : await desk.status(order.key)
  if (known.state !== 'absent') return known
  return mayGo ? desk.send(order) : { state: 'unknown' }
}

async function conclude(
  scope: Scope,
  { id, answer }: { id: string; answer: PayoutAnswer },
): Promise<{ sent: boolean }> {
  const word = { by: 'system', reason: 'reason' in answer ? answer.reason : null }
  if (answer.state === 'accepted') return { sent: await acceptPayout(scope, id) }
  if (answer.state === 'unknown') return { sent: await doubtPayout(scope, id) }
  return { sent: await providerSays(scope, id, answer.state === 'settled' ? 'settled' : 'returned', word) }
}
