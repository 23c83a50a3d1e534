import type { SuspenseItem, TopUp } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfRail, ownerOfUser } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import { lockState } from '../people/freeze/state.ts'
import { mustBeAsked } from '../rails/must-ask.ts'
import type { RailEffect, TopUpReport } from '../rails/views.ts'
import { assignedTopUp, mayBeOthers } from '../suspense/assigned.ts'
import { type Kept, keptHere } from '../suspense/halves.ts'
import { lockNews, namedOrder, namedOwner } from '../suspense/order.ts'
import { returnShown, returnSuspended, suspend } from '../suspense/suspend.ts'
import { lockUntold, tell } from '../suspense/untold.ts'
import type { SuspenseCause } from '../suspense/views.ts'
import { leftOf } from './left-of.ts'
import { paymentWaiting } from './payment-waiting.ts'
import { railOf, termsOf } from './rails.ts'
import { isShort, returnTopUp } from './return-top-up.ts'

/**
 * What a rail says of money that comes in. Money that does not match what was expected in reference, account, currency
 * and amount is kept in suspense, never guessed (CBK-04, CBK-09); any order of events ends in the same state (CBK-05).
 * Throws `MustAsk` for a sum that is neither credited nor taken back before its rail was asked, which `isAsked` says (CBK-10).
 */
export async function receiveTopUpReport(scope: Scope, report: TopUpReport, isAsked: boolean): Promise<RailEffect> {
  const topUp = await lockNews(scope, report)
  switch (report.type) {
    case 'topup.succeeded':
      return succeeded(scope, report, topUp, isAsked)
    case 'topup.failed':
      return topUp ? failed(scope, report, topUp) : 'ignored'
    case 'topup.returned':
      return returned(scope, report, topUp, isAsked)
  }
}

async function succeeded(
  scope: Scope,
  report: TopUpReport,
  topUp: TopUp | null,
  isAsked: boolean,
): Promise<RailEffect> {
  if (!topUp) return suspend(scope, report, 'unknown_reference')
  const cause = mismatch(scope, report, topUp)
  if (cause) return suspend(scope, report, cause, topUp)
  if (topUp.credited !== null) return suspend(scope, report, 'paid_twice', topUp)
  if (topUp.state === 'returned') return cameAndWent(scope, report, topUp)
  if (!isAsked) await mustBeAsked(scope, report, topUp.reference)
  // Locked against closing: money is never credited to whoever has left (CLS-01).
  if ((await lockState(scope, topUp.userId)) === 'closed') return suspend(scope, report, 'account_closed', topUp)
  const untold = await lockUntold(scope, report)
  if (untold && untold.state !== 'open') {
    await tell(scope, untold, report)
    return 'ignored'
  }
  return credit(scope, report, topUp, untold)
}

/**
 * The bank took it back before its good news arrived: together they are nothing, and what a statement showed of it
 * meanwhile is here no longer. The next good news is new money.
 */
async function cameAndWent(scope: Scope, report: TopUpReport, topUp: TopUp): Promise<RailEffect> {
  await scope.tx.topUp.update({ where: { id: topUp.id }, data: { credited: topUp.amount } })
  const untold = await lockUntold(scope, report)
  if (!untold) return 'ignored'
  await tell(scope, untold, report)
  return untold.state === 'open' ? returnShown(scope, report, untold) : 'ignored'
}

async function returned(scope: Scope, report: TopUpReport, topUp: TopUp | null, isAsked: boolean): Promise<RailEffect> {
  const named = topUp ?? (await namedOrder(scope, report))
  // A reference that names no order of ours is none its rail could be asked about.
  if (named && !isAsked) await mustBeAsked(scope, report, named.reference)
  const kept = await keptHere(scope, report)
  const owner = named?.userId ?? (await namedOwner(scope, report))
  const isDoubtful = await mayBeOthers(scope, report, owner)
  const shown = named && kept === null && !isDoubtful ? await shownHere(scope, report) : null
  const found = { owner: isDoubtful ? null : owner, topUp, kept: shown?.kept ?? kept }
  const from = await goesFrom(scope, report, found)
  if (from) return returnTopUp(scope, { ...report, waits: found.kept === 'open' }, from, report.amount.minor)
  if (shown) return returnShown(scope, report, shown.item)
  const outcome = await returnSuspended(scope, report, kept === 'open' && isDoubtful ? null : kept)
  if (outcome === 'returned' && topUp?.state === 'in_review') await tellReturned(scope, report, topUp)
  return outcome
}

/** What a statement showed of an order, and no callback told of, is kept here in the statement's words. */
async function shownHere(scope: Scope, report: TopUpReport): Promise<{ item: SuspenseItem; kept: Kept } | null> {
  const item = await lockUntold(scope, report)
  return item && (item.state === 'open' || item.state === 'sent_back') ? { item, kept: item.state } : null
}

/** The top-up it goes from. Where its owner spent it, the like of it that waits goes: then nobody has lost anything. */
async function goesFrom(
  scope: Scope,
  report: TopUpReport,
  { owner, ...found }: Omit<Named, 'owner'> & { owner: string | null },
): Promise<TopUp | null> {
  const from = owner === null ? null : await takenFrom(scope, report, { owner, ...found })
  return from && found.kept === 'open' && (await isShort(scope, from, report.amount.minor)) ? null : from
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

/** What of a payment is not as its order says; undefined when it is the order's. The fee is part of what is paid. */
const mismatch = (scope: Scope, report: TopUpReport, topUp: TopUp): SuspenseCause | undefined =>
  elsewhere(scope, report, topUp) ?? differs(report, topUp)

function elsewhere(scope: Scope, { amount, account }: TopUpReport, topUp: TopUp): SuspenseCause | undefined {
  if (amount.currency !== topUp.currency) return 'wrong_currency'
  if (account !== termsOf(railOf(topUp.rail)).accountIn(scope, currencyOf(topUp.currency))) return 'wrong_account'
  return undefined
}

function differs({ amount }: TopUpReport, topUp: TopUp): SuspenseCause | undefined {
  return amount.minor === topUp.amount + topUp.fee ? undefined : 'wrong_amount'
}

/** @param untold the case a statement opened of this money, which is in suspense since then */
async function credit(
  scope: Scope,
  report: TopUpReport,
  topUp: TopUp,
  untold: SuspenseItem | null,
): Promise<RailEffect> {
  const { tx, now } = scope
  const {
    rail,
    amount: { currency },
  } = report
  const [amount, fee] = [money(topUp.amount, currency), money(topUp.fee, currency)]
  const from = untold
    ? await accountOf(tx, HOUSE, 'unidentified', currency)
    : await accountOf(tx, ownerOfRail(rail), 'topup_clearing', currency)
  const to = await accountOf(tx, ownerOfUser(topUp.userId), 'user', currency)
  const legs = [{ from, to, amount }]
  if (topUp.fee > 0n) legs.push({ from, to: await accountOf(tx, HOUSE, 'fee_topup', currency), amount: fee })
  const business = { id: topUp.id, kind: 'topup', businessKey: `topup:${topUp.id}`, actor: `rail:${rail}` }
  await postOne(scope, { ...business, legs })
  if (untold) await tell(scope, untold, report, { state: 'assigned', closedAt: now, closedBy: topUp.id })
  await tx.topUp.update({
    where: { id: topUp.id },
    data: { state: 'credited', credited: amount.minor, reason: null, settledAt: now, askAt: null },
  })
  const account = await tx.ledgerAccount.findUniqueOrThrow({ where: { id: to } })
  const available = money(account.balance, currency)
  const told = { rail: railOf(topUp.rail), amount, fee, reference: topUp.reference, available, asked: amount }
  const waiting = await paymentWaiting(scope, topUp.userId)
  await notify(scope, { userId: topUp.userId }, { kind: 'topup_credited', ...told, ...waiting })
  return 'credited'
}

async function failed(scope: Scope, report: TopUpReport, topUp: TopUp): Promise<RailEffect> {
  // Money that came, or went back, is the later truth whatever order the news has.
  if (topUp.state !== 'pending' && topUp.state !== 'expired') return 'ignored'
  const reason = report.reason ?? 'provider_unavailable'
  await scope.tx.topUp.update({ where: { id: topUp.id }, data: { state: 'failed', reason, settledAt: scope.now } })
  const amount = money(topUp.amount, currencyOf(topUp.currency))
  const told = { rail: railOf(topUp.rail), amount, reference: topUp.reference, reason }
  await notify(scope, { userId: topUp.userId }, { kind: 'topup_failed', ...told })
  return 'failed'
}
