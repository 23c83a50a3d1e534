import type { TopUp } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfRail } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import type { RailOutcome, RailReport, SuspenseCause } from './views.ts'

const REFERENCE_MAX = 140

/** Keeps money apart that arrived and cannot be placed, and tells staff; and its likely owner that we have it. */
export async function suspend(
  scope: Scope,
  report: RailReport,
  cause: SuspenseCause,
  topUp?: TopUp,
): Promise<RailOutcome> {
  const id = scope.newId()
  const { clearing, unidentified } = await suspenseAccounts(scope, report)
  const legs = [{ from: clearing, to: unidentified, amount: report.amount }]
  await postOne(scope, { id, kind: 'suspense', ...businessOf(report, 'suspense'), legs })
  if (topUp) await putInReview(scope, report, topUp)
  await openSuspenseItem(scope, report, cause, id)
  return 'suspense'
}

/** Its payer is told, and no longer asked to send it. One that is credited stays so: this is other money. */
async function putInReview(scope: Scope, report: RailReport, topUp: TopUp): Promise<void> {
  const { id, userId, reference } = topUp
  if (await hasGoneBack(scope, report)) return
  const { amount: received } = report
  const awaited = { in: ['pending', 'expired', 'failed'] }
  await scope.tx.topUp.updateMany({ where: { id, state: awaited }, data: { state: 'in_review', reason: null } })
  const asked = money(topUp.amount + topUp.fee, currencyOf(topUp.currency))
  await notify(scope, { userId }, { kind: 'topup_in_review', received, asked, reference })
}

/**
 * The bank took back what we never credited to anybody: it leaves suspense, and its case there is closed. Where there
 * is no such case, staff get one: either its arrival is still on the way, or the bank took what we did not expect.
 */
export async function returnSuspended(scope: Scope, report: RailReport): Promise<RailOutcome> {
  const id = scope.newId()
  const { clearing, unidentified } = await suspenseAccounts(scope, report)
  const legs = [{ from: unidentified, to: clearing, amount: report.amount }]
  await postOne(scope, { id, kind: 'suspense_return', ...businessOf(report, 'suspense_return'), legs })
  if (await closeSuspenseItem(scope, report)) return 'returned'
  await openSuspenseItem(scope, report, 'returned_unknown', id)
  return 'suspense'
}

/** Writes the case staff work on, and tells them. `id` is the journal's. */
export async function openSuspenseItem(
  scope: Scope,
  { amount, rail, eventId, reference }: RailReport,
  cause: SuspenseCause,
  id: string,
): Promise<void> {
  await scope.tx.suspenseItem.create({
    data: {
      id,
      rail,
      eventId,
      reference: reference.slice(0, REFERENCE_MAX),
      currency: amount.currency,
      amount: amount.minor,
      cause,
      createdAt: scope.now,
    },
  })
  await notify(scope, { role: 'agent' }, { kind: 'suspense_opened', amount, reference, cause })
}

async function closeSuspenseItem({ tx }: Scope, { rail, reference, amount }: RailReport): Promise<boolean> {
  const closed = await tx.$executeRaw`
    update suspense_item set state = 'returned' where id = (
      select id from suspense_item
      where rail = ${rail} and reference = ${reference.slice(0, REFERENCE_MAX)} and currency = ${amount.currency}
        and amount = ${amount.minor} and state = 'open' and cause not in ('returned_short', 'returned_unknown')
      order by created_at limit 1 for update)`
  return closed === 1
}

/** Whether the bank said that it took this back before it said that it came. */
async function hasGoneBack({ tx }: Scope, { rail, reference, amount }: RailReport): Promise<boolean> {
  const { currency, minor } = amount
  const known = { rail, reference: reference.slice(0, REFERENCE_MAX), currency, amount: minor }
  return (await tx.suspenseItem.count({ where: { ...known, state: 'open', cause: 'returned_unknown' } })) > 0
}

async function suspenseAccounts({ tx }: Scope, { rail, amount: { currency } }: RailReport) {
  const clearing = await accountOf(tx, ownerOfRail(rail), 'topup_clearing', currency)
  return { clearing, unidentified: await accountOf(tx, HOUSE, 'unidentified', currency) }
}

const businessOf = ({ rail, eventId }: RailReport, kind: string) => ({
  businessKey: `${kind}:${rail}:${eventId}`,
  actor: `rail:${rail}`,
})
