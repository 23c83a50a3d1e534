import type { TopUp } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfRail } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import type { RailOutcome, RailReport, SuspenseCause } from './views.ts'

/** Keeps money apart that arrived and cannot be placed, and tells staff; and its likely owner that we have it. */
export async function suspend(
  scope: Scope,
  report: RailReport,
  cause: SuspenseCause,
  topUp?: TopUp,
): Promise<RailOutcome> {
  const { amount, rail, eventId, reference } = report
  const id = scope.newId()
  const from = await accountOf(scope.tx, ownerOfRail(rail), 'topup_clearing', amount.currency)
  const to = await accountOf(scope.tx, HOUSE, 'unidentified', amount.currency)
  const business = { id, kind: 'suspense', businessKey: `suspense:${rail}:${eventId}`, actor: `rail:${rail}` }
  await postOne(scope, { ...business, legs: [{ from, to, amount }] })
  await openSuspenseItem(scope, report, cause, id)
  if (topUp) {
    const asked = money(topUp.amount, currencyOf(topUp.currency))
    await notify(
      scope,
      { userId: topUp.userId },
      { kind: 'topup_in_review', received: amount, asked, reference: topUp.reference },
    )
  }
  await notify(scope, { role: 'agent' }, { kind: 'suspense_opened', amount, reference, cause })
  return 'suspense'
}

/** Writes the case staff work on. `id` is the journal's. */
export async function openSuspenseItem(
  scope: Scope,
  report: RailReport,
  cause: SuspenseCause,
  id: string,
): Promise<void> {
  const { amount, rail, eventId, reference } = report
  await scope.tx.suspenseItem.create({
    data: {
      id,
      rail,
      eventId,
      reference: reference.slice(0, 140),
      currency: amount.currency,
      amount: amount.minor,
      cause,
      createdAt: scope.now,
    },
  })
}
