import type { TopUp } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfRail, ownerOfUser } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import type { RailEffect, TopUpReport } from '../rails/views.ts'
import { openSuspenseItem } from '../suspense/suspend.ts'
import { railOf } from './rails.ts'

/**
 * The rail took a top-up's money back. What was credited is reversed, its fee too; where some of it is spent already,
 * the house carries that part as a loss and staff see the case: the rail's books and ours stay equal either way.
 */
export async function returnTopUp(scope: Scope, report: TopUpReport, topUp: TopUp): Promise<RailEffect> {
  if (topUp.state === 'credited') await takeBack(scope, report, topUp)
  const reason = report.reason ?? null
  await scope.tx.topUp.update({ where: { id: topUp.id }, data: { state: 'returned', reason, settledAt: scope.now } })
  const amount = money(topUp.credited ?? topUp.amount, currencyOf(topUp.currency))
  const told = { rail: railOf(topUp.rail), amount, reference: topUp.reference, reason }
  await notify(scope, { userId: topUp.userId }, { kind: 'topup_returned', ...told })
  return 'returned'
}

async function takeBack(scope: Scope, report: TopUpReport, topUp: TopUp): Promise<void> {
  const { tx } = scope
  const currency = currencyOf(topUp.currency)
  const clearing = await accountOf(tx, ownerOfRail(topUp.rail), 'topup_clearing', currency)
  const user = await accountOf(tx, ownerOfUser(topUp.userId), 'user', currency)
  const loss = await accountOf(tx, HOUSE, 'loss', currency)
  const earned = topUp.fee > 0n ? [await accountOf(tx, HOUSE, 'fee_topup', currency)] : []
  const left = await lockedBalance(scope, user, [clearing, loss, ...earned])
  const credited = topUp.credited ?? topUp.amount
  const taken = left < credited ? left : credited
  const short = money(credited - taken, currency)
  const legs = [
    { from: user, to: clearing, amount: money(taken, currency) },
    { from: loss, to: clearing, amount: short },
    ...earned.map((from) => ({ from, to: clearing, amount: money(topUp.fee, currency) })),
  ].filter(({ amount }) => amount.minor > 0n)
  const id = scope.newId()
  const why = { reverses: topUp.id, reason: report.reason ?? 'taken_back' }
  const business = { businessKey: `topup_return:${topUp.id}`, actor: `rail:${topUp.rail}`, ...why }
  await postOne(scope, { id, kind: 'topup_return', ...business, legs })
  if (short.minor > 0n) await openSuspenseItem(scope, { ...report, amount: short }, 'returned_short', id)
}

/** What is on an account, which stays so until we have booked; the others are locked with it, in the posting's order. */
async function lockedBalance({ tx }: Scope, account: bigint, others: readonly bigint[]): Promise<bigint> {
  const rows = await tx.$queryRaw<{ id: bigint; balance: bigint }[]>`
    select id, balance from ledger.lock_accounts(${[account, ...others]}::bigint[])`
  return rows.find(({ id }) => id === account)?.balance ?? 0n
}
