import type { SuspenseItem, TopUp } from '#prisma'
import { Overtaken } from '../kit/overtaken.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfRail } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import type { RailEffect, TopUpReport } from '../rails/views.ts'
import { maskReference } from '../reconcile/reference-key.ts'
import { isGivenOut } from './assigned.ts'
import { caseOf } from './case-of.ts'
import { concernedByCase } from './concerned.ts'
import { endHere, endMissing, type Kept } from './halves.ts'
import { endReview } from './order.ts'
import { tellSpared } from './spared.ts'
import { lockUntold, tell } from './untold.ts'
import type { SuspenseCause } from './views.ts'

/**
 * Keeps money apart that arrived and cannot be placed, and tells staff; and its likely owner that we have it. What a
 * statement showed before is apart already: then its case says why.
 */
export async function suspend(
  scope: Scope,
  report: TopUpReport,
  cause: SuspenseCause,
  topUp?: TopUp,
): Promise<RailEffect> {
  const untold = await lockUntold(scope, report)
  if (untold) return hear(scope, report, { cause, topUp, untold })
  const id = scope.newId()
  const { clearing, unidentified } = await suspenseAccounts(scope, report)
  const legs = [{ from: clearing, to: unidentified, amount: report.amount }]
  await postOne(scope, { id, kind: 'suspense', ...businessOf(report, 'suspense'), legs })
  const isGone = await isTakenBack(scope, report, id)
  if (topUp && !isGone) await putInReview(scope, report, topUp)
  await openSuspenseItem(scope, report, cause, id, isGone ? 'returned' : 'open')
  return 'suspense'
}

/**
 * Whether the bank said that it took this back before it said that it came: the two are each other's end. Not where it
 * may have been what staff gave out: what arrives may be anybody's.
 */
const isTakenBack = async (scope: Scope, report: TopUpReport, id: string): Promise<boolean> =>
  !(await isGivenOut(scope, report)) && (await endMissing(scope, report, id)) !== undefined

type Heard = { cause: SuspenseCause; topUp: TopUp | undefined; untold: SuspenseItem }

/** What it says of money that is a case already. Where that is over, it is the word that was missing, and no more. */
async function hear(scope: Scope, report: TopUpReport, { cause, topUp, untold }: Heard): Promise<RailEffect> {
  if (untold.state !== 'open') {
    await tell(scope, untold, report)
    return 'ignored'
  }
  const isGone = await isTakenBack(scope, report, untold.id)
  if (topUp && !isGone) await putInReview(scope, report, topUp)
  await tell(scope, untold, report, { cause, ...(isGone && { state: 'returned', closedAt: scope.now }) })
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
 * is still on the way, or the bank took what we did not expect. So they do where it may be what was given out: what
 * waits is then perhaps another's. Throws `Overtaken` where there was one, and it was given to somebody meanwhile.
 * @param kept what `keptHere` said; null, too, where that must not end it
 * @param spared the top-up from which it would be taken, had its owner not spent it
 */
export async function returnSuspended(
  scope: Scope,
  report: TopUpReport,
  kept: Kept,
  spared: TopUp | null = null,
): Promise<RailEffect> {
  const id = scope.newId()
  const was = kept === null ? undefined : await endHere(scope, report, id)
  if (kept !== null && was === undefined) throw new Overtaken('what was kept here')
  if (was?.state === 'sent_back') return 'returned'
  await bookReturn(scope, report, id)
  if (was) {
    await endReview(scope, caseOf(report), null)
    if (spared) await tellSpared(scope, was.id, spared, report)
    return 'returned'
  }
  await openSuspenseItem(scope, report, 'returned_unknown', id)
  return 'suspense'
}

/** The same of money that a statement showed, in whatever words: its case is known, open or sent back, and locked. */
export async function returnShown(
  scope: Scope,
  report: TopUpReport,
  { id: itemId, state }: SuspenseItem,
  spared: TopUp | null = null,
): Promise<RailEffect> {
  const id = scope.newId()
  // What staff had asked it to send back has left suspense already, and keeps their approval.
  const isOpen = state === 'open'
  if (isOpen) await bookReturn(scope, report, id)
  const over = { state: 'returned', closedAt: scope.now, ...(isOpen && { closedBy: id }) }
  await scope.tx.suspenseItem.update({ where: { id: itemId }, data: over, select: { id: true } })
  if (isOpen) await endReview(scope, caseOf(report), null)
  if (spared) await tellSpared(scope, itemId, spared, report)
  return 'returned'
}

async function bookReturn(scope: Scope, report: TopUpReport, id: string): Promise<void> {
  const { clearing, unidentified } = await suspenseAccounts(scope, report)
  const legs = [{ from: unidentified, to: clearing, amount: report.amount }]
  await postOne(scope, { id, kind: 'suspense_return', ...businessOf(report, 'suspense_return'), legs })
}

/** What a case has to know of money that came or went. */
type Arrived = Pick<TopUpReport, 'rail' | 'reference' | 'eventId' | 'amount'> & { lineId?: string }

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
      lineId: report.lineId ?? null,
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
  await notify(
    scope,
    { staff: 'suspense.see', about },
    { kind: 'suspense_opened', amount, reference: maskReference(reference), cause },
  )
}

async function suspenseAccounts({ tx }: Scope, { rail, amount: { currency } }: TopUpReport) {
  const clearing = await accountOf(tx, ownerOfRail(rail), 'topup_clearing', currency)
  return { clearing, unidentified: await accountOf(tx, HOUSE, 'unidentified', currency) }
}

const businessOf = ({ rail, eventId }: TopUpReport, kind: string) => ({
  businessKey: `${kind}:${rail}:${eventId}`,
  actor: `rail:${rail}`,
})
