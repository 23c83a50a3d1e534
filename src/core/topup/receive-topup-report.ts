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
import { lockNews } from '../suspense/order.ts'
import { returnShown, returnSuspended, suspend } from '../suspense/suspend.ts'
import { lockUntold, tell } from '../suspense/untold.ts'
import { mismatch } from './mismatch.ts'
import { paymentWaiting } from './payment-waiting.ts'
import { railOf } from './rails.ts'
import { receiveRecall } from './recall.ts'

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
      return receiveRecall(scope, report, topUp, isAsked)
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
 * meanwhile is here no longer; where two of staff gave that out, two of them say whose it was. The next good news is new
 * money.
 */
async function cameAndWent(scope: Scope, report: TopUpReport, topUp: TopUp): Promise<RailEffect> {
  await scope.tx.topUp.update({ where: { id: topUp.id }, data: { credited: topUp.amount } })
  const untold = await lockUntold(scope, report)
  if (!untold) return 'ignored'
  await tell(scope, untold, report)
  if (untold.state === 'assigned') return returnSuspended(scope, report, null)
  return untold.state === 'open' ? returnShown(scope, report, untold) : 'ignored'
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
