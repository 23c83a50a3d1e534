import type { TopUp } from '#prisma'
import { Overtaken } from '../kit/overtaken.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfRail } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import type { RailEffect, TopUpReport } from '../rails/views.ts'
import { caseOf } from './case-of.ts'
import { concernedByCase } from './concerned.ts'
import { isHere } from './is-here.ts'
import { endReview } from './order.ts'
import { SUSPENSE_CAUSES, type SuspenseCause } from './views.ts'

/** Keeps money apart that arrived and cannot be placed, and tells staff; and its likely owner that we have it. */
export async function suspend(
  scope: Scope,
  report: TopUpReport,
  cause: SuspenseCause,
  topUp?: TopUp,
): Promise<RailEffect> {
  const id = scope.newId()
  const { clearing, unidentified } = await suspenseAccounts(scope, report)
  const legs = [{ from: clearing, to: unidentified, amount: report.amount }]
  await postOne(scope, { id, kind: 'suspense', ...businessOf(report, 'suspense'), legs })
  // The bank said that it took this back before it said that it came: the two are each other's end.
  const gone = await closeSuspenseItem(scope, report, GONE, id)
  if (topUp && !gone) await putInReview(scope, report, topUp)
  await openSuspenseItem(scope, report, cause, id, gone ? 'returned' : 'open')
  return 'suspense'
}

/** Its payer is told, and no longer asked to send it. One that is credited stays so: this is other money. */
async function putInReview(scope: Scope, report: TopUpReport, topUp: TopUp): Promise<void> {
  const { id, userId, reference } = topUp
  const { amount: received } = report
  const awaited = { in: ['pending', 'expired', 'failed'] }
  await scope.tx.topUp.updateMany({ where: { id, state: awaited }, data: { state: 'in_review', reason: null } })
  const asked = money(topUp.amount + topUp.fee, currencyOf(topUp.currency))
  await notify(scope, { userId }, { kind: 'topup_in_review', received, asked, reference })
}

/**
 * The bank took back what we never credited to anybody: it leaves suspense, and its case there is closed. What staff
 * had asked it to send back has left suspense already. Where there is no such case, staff get one: either its arrival
 * is still on the way, or the bank took what we did not expect. Throws `Overtaken` where there was one, and it was given
 * to somebody meanwhile.
 * @param kept what `keptHere` said
 */
export async function returnSuspended(scope: Scope, report: TopUpReport, kept: Kept): Promise<RailEffect> {
  const id = scope.newId()
  const was = await closeSuspenseItem(scope, report, HERE, id)
  if (kept !== null && was === undefined) throw new Overtaken('what was kept here')
  if (was === 'sent_back') return 'returned'
  const { clearing, unidentified } = await suspenseAccounts(scope, report)
  const legs = [{ from: unidentified, to: clearing, amount: report.amount }]
  await postOne(scope, { id, kind: 'suspense_return', ...businessOf(report, 'suspense_return'), legs })
  if (was) {
    await endReview(scope, caseOf(report), null)
    return 'returned'
  }
  await openSuspenseItem(scope, report, 'returned_unknown', id)
  return 'suspense'
}

/** What a case has to know of money that came or went. */
type Arrived = Pick<TopUpReport, 'rail' | 'reference' | 'eventId' | 'amount'>

/** Writes the case staff work on, and tells them unless it is over already. `id` is the journal's. */
export async function openSuspenseItem(
  scope: Scope,
  report: Arrived,
  cause: SuspenseCause,
  id: string,
  state: 'open' | 'returned' = 'open',
): Promise<void> {
  const { amount, eventId, reference } = report
  const item = await scope.tx.suspenseItem.create({
    data: {
      id,
      ...caseOf(report),
      eventId,
      currency: amount.currency,
      amount: amount.minor,
      cause,
      state,
      createdAt: scope.now,
      closedAt: state === 'open' ? null : scope.now,
    },
  })
  if (state !== 'open') return
  const about = { users: await concernedByCase(scope, item) }
  await notify(scope, { staff: 'suspense.see', about }, { kind: 'suspense_opened', amount, reference, cause })
}

type Kept = 'open' | 'sent_back' | null

/** Whether money as in this report is kept here, or was sent back and its bank has not said so yet; null: neither. */
export async function keptHere({ tx }: Scope, report: TopUpReport): Promise<Kept> {
  const { currency, minor: amount } = report.amount
  const where = {
    ...caseOf(report),
    currency,
    amount,
    cause: { in: [...HERE.causes] },
    state: { in: [...HERE.states] },
  }
  const items = await tx.suspenseItem.findMany({ where, select: { state: true } })
  if (items.some(({ state }) => state === 'sent_back')) return 'sent_back'
  return items.length > 0 ? 'open' : null
}

type Which = { causes: readonly SuspenseCause[]; states: readonly string[] }

const HERE: Which = {
  causes: SUSPENSE_CAUSES.filter((cause) => isHere({ cause })),
  states: ['open', 'sent_back'],
}
const GONE: Which = { causes: ['returned_unknown'], states: ['open'] }

/**
 * Ends the case this report is the other half of, and says what state it was in. Of several, one that was sent back is
 * first; whoever decides about a case locks it as well, so it is theirs or the bank's.
 * @param journal by which the money moves that ends it; one that was sent back moved by its approval
 */
async function closeSuspenseItem(
  { tx, now }: Scope,
  report: TopUpReport,
  { causes, states }: Which,
  journal: string,
): Promise<string | undefined> {
  const { rail, reference } = caseOf(report)
  const { amount } = report
  const [item] = await tx.$queryRaw<{ id: string; state: string }[]>`
    select id, state from suspense_item
    where rail = ${rail} and reference = ${reference} and currency = ${amount.currency}
      and amount = ${amount.minor} and state = any(${[...states]}::text[]) and cause = any(${[...causes]}::text[])
    order by state = 'sent_back' desc, created_at limit 1 for update`
  if (!item) return undefined
  await tx.suspenseItem.update({
    where: { id: item.id },
    data: { state: 'returned', closedAt: now, ...(item.state === 'open' && { closedBy: journal }) },
  })
  return item.state
}

async function suspenseAccounts({ tx }: Scope, { rail, amount: { currency } }: TopUpReport) {
  const clearing = await accountOf(tx, ownerOfRail(rail), 'topup_clearing', currency)
  return { clearing, unidentified: await accountOf(tx, HOUSE, 'unidentified', currency) }
}

const businessOf = ({ rail, eventId }: TopUpReport, kind: string) => ({
  businessKey: `${kind}:${rail}:${eventId}`,
  actor: `rail:${rail}`,
})
