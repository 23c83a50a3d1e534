import type { TopUp } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfRail, ownerOfUser } from '../ledger/chart.ts'
import { post, postOne } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import { openSuspenseItem } from './suspense.ts'
import type { RailOutcome, RailReport } from './views.ts'

/**
 * The bank took a transfer back. A credited top-up is reversed; when the money is spent already, the house carries the
 * loss and staff see the case: the bank's books and ours stay equal either way.
 */
export async function returnTopUp(scope: Scope, report: RailReport, topUp: TopUp): Promise<RailOutcome> {
  if (topUp.state === 'returned') return 'ignored'
  if (topUp.state === 'credited') await takeBack(scope, report, topUp)
  const reason = report.reason ?? null
  await scope.tx.topUp.update({ where: { id: topUp.id }, data: { state: 'returned', reason, settledAt: scope.now } })
  const amount = money(topUp.amount, currencyOf(topUp.currency))
  await notify(scope, { userId: topUp.userId }, { kind: 'topup_returned', amount, reference: topUp.reference, reason })
  return 'returned'
}

async function takeBack(scope: Scope, report: RailReport, topUp: TopUp): Promise<void> {
  const { tx } = scope
  const currency = currencyOf(topUp.currency)
  const amount = money(topUp.amount, currency)
  const clearing = await accountOf(tx, ownerOfRail(topUp.rail), 'topup_clearing', currency)
  const user = await accountOf(tx, ownerOfUser(topUp.userId), 'user', currency)
  const business = {
    kind: 'topup_return',
    businessKey: `topup_return:${topUp.id}`,
    actor: `rail:${topUp.rail}`,
    reverses: topUp.id,
  }
  const reversal = { id: scope.newId(), ...business, legs: [{ from: user, to: clearing, amount }] }
  const [status] = await post(scope, [reversal])
  if (status !== 'below_floor') return
  const id = scope.newId()
  const loss = await accountOf(tx, HOUSE, 'loss', currency)
  await postOne(scope, { id, ...business, legs: [{ from: loss, to: clearing, amount }] })
  await openSuspenseItem(scope, report, 'returned_short', id)
  await notify(
    scope,
    { role: 'agent' },
    { kind: 'suspense_opened', amount, reference: topUp.reference, cause: 'returned_short' },
  )
}
