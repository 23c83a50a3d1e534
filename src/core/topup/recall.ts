import type { SuspenseItem, TopUp } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { mustBeAsked } from '../rails/must-ask.ts'
import type { RailEffect, TopUpReport } from '../rails/views.ts'
import { assignedTopUp, mayBeOthers } from '../suspense/assigned.ts'
import { type Kept, keptHere } from '../suspense/halves.ts'
import { namedOrder, namedOwner } from '../suspense/order.ts'
import { returnShown, returnSuspended } from '../suspense/suspend.ts'
import { lockUntold } from '../suspense/untold.ts'
import { leftOf } from './left-of.ts'
import { elsewhere, mismatch } from './mismatch.ts'
import { railOf, termsOf } from './rails.ts'
import { isShort, returnTopUp } from './return-top-up.ts'

/** What a rail says that it took back: from whose top-up, or out of what waits here, or of money nobody knows. */
export async function receiveRecall(
  scope: Scope,
  report: TopUpReport,
  topUp: TopUp | null,
  isAsked: boolean,
): Promise<RailEffect> {
  const named = topUp ?? (await namedOrder(scope, report))
  // A reference that names no order of ours is none its rail could be asked about.
  if (named && !isAsked) await mustBeAsked(scope, report, named.reference)
  const kept = await keptHere(scope, report)
  const owner = named?.userId ?? (await namedOwner(scope, report))
  const isDoubtful = await mayBeOthers(scope, report, owner)
  const shown = named && kept === null && !isDoubtful ? await shownHere(scope, report) : null
  const found = { owner: isDoubtful ? null : owner, topUp, kept: shown?.kept ?? kept }
  const { from, spared } = await goesFrom(scope, report, found)
  if (from) return returnTopUp(scope, { ...report, waits: found.kept === 'open' }, from, report.amount.minor)
  if (shown) return returnShown(scope, report, shown.item, spared)
  const outcome = await returnSuspended(scope, report, kept === 'open' && isDoubtful ? null : kept, spared)
  if (outcome === 'returned' && topUp?.state === 'in_review') await tellReturned(scope, report, topUp)
  return outcome
}

/** What a statement showed of an order, and no callback told of, is kept here in the statement's words. */
async function shownHere(scope: Scope, report: TopUpReport): Promise<{ item: SuspenseItem; kept: Kept } | null> {
  const item = await lockUntold(scope, report)
  return item && (item.state === 'open' || item.state === 'sent_back') ? { item, kept: item.state } : null
}

/**
 * The top-up it goes from. Where its owner spent it, that is `spared`, and the like of it that waits goes: then nobody has
 * lost anything.
 */
async function goesFrom(
  scope: Scope,
  report: TopUpReport,
  { owner, ...found }: Omit<Named, 'owner'> & { owner: string | null },
): Promise<{ from: TopUp | null; spared: TopUp | null }> {
  const from = owner === null ? null : await takenFrom(scope, report, { owner, ...found })
  const isSpared = from !== null && found.kept === 'open' && (await isShort(scope, from, report.amount.minor))
  return isSpared ? { from: null, spared: from } : { from, spared: null }
}

/** Whom its words name, and the top-up, where they are nothing but its reference. */
type Named = { owner: string; topUp: TopUp | null; kept: Kept }

/**
 * The top-up it is taken from: the named one, or as what staff gave such money to the same customer. Null where it is
 * nobody's balance (what we sent back ourselves has left us, and what nobody was credited for is here), or staff decide.
 */
async function takenFrom(scope: Scope, report: TopUpReport, { owner, topUp, kept }: Named): Promise<TopUp | null> {
  if (kept === 'sent_back') return null
  const lacks = topUp && (await lacksOf(scope, report, topUp))
  if (lacks === 0n) return topUp
  const given = await assignedTopUp(scope, report, owner)
  if (given || kept !== null) return given
  if (topUp && topUp.state !== 'credited' && topUp.state !== 'returned')
    return mismatch(scope, report, topUp) ? null : topUp
  // A part, where a payer wrote the order, may as well be of what somebody else sent under it.
  const isPart = lacks !== null && lacks > 0n && termsOf(railOf(report.rail)).namesOrders
  return isPart ? topUp : null
}

/**
 * How much less it is than what is left of a credited top-up, its fee with it, in minor units: below zero where it is
 * more, null where it is none of it.
 */
async function lacksOf(scope: Scope, report: TopUpReport, topUp: TopUp): Promise<bigint | null> {
  if (topUp.state !== 'credited' || elsewhere(scope, report, topUp)) return null
  return (await leftOf(scope, topUp)) - report.amount.minor
}

/** What was looked into has gone back to the bank: its payer hears so. */
async function tellReturned(scope: Scope, report: TopUpReport, topUp: TopUp): Promise<void> {
  const { userId, reference } = topUp
  const [rail, reason] = [railOf(topUp.rail), report.reason ?? null]
  await notify(scope, { userId }, { kind: 'topup_returned', rail, amount: report.amount, reference, reason })
}
