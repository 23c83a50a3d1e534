import type { SuspenseItem, TopUp } from '#prisma'
import { openRequests } from '../approvals/open-requests.ts'
import { audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { maskReference } from '../reconcile/reference-key.ts'
import { briefOf, briefsOf } from '../staff/brief.ts'
import type { TopUpState } from '../topup/views.ts'
import { ownerOfCase, takeableFrom } from './assigned.ts'
import { isAlsoHere, isMissing } from './halves.ts'
import { isHere } from './is-here.ts'
import { namedOrder, orderFor } from './order.ts'
import { recalledFrom } from './recalled.ts'
import { shownBefore } from './shown-before.ts'
import { isUnshown } from './unshown.ts'
import type { OrderBrief, SuspenseCause, SuspenseItemView, SuspenseState } from './views.ts'

/** Whether a case is about a withdrawal two of staff resolved, of which its provider then said otherwise. */
export const isOfPayout = ({ cause }: Pick<SuspenseItem, 'cause'>): boolean =>
  cause === 'payout_came_back' || cause === 'payout_left'

export const amountOfItem = ({ amount, currency }: SuspenseItem): Money => money(amount, currencyOf(currency))

/** A case that is still open, locked until the transaction ends; null when somebody or the bank was first. */
export async function lockOpenItem({ tx }: Scope, id: string): Promise<SuspenseItem | null> {
  await tx.$queryRaw`select 1 from suspense_item where id = ${id}::uuid for update`
  return tx.suspenseItem.findFirst({ where: { id, state: 'open' } })
}

/** Ends a case; `returned`: it was taken back already. @param by the approval that says so */
export async function closeItem(
  scope: Scope,
  { id }: SuspenseItem,
  state: Exclude<SuspenseState, 'open'>,
  by: string,
): Promise<void> {
  const closed = { state, closedAt: scope.now, closedBy: by }
  await scope.tx.suspenseItem.update({ where: { id }, data: closed, select: { id: true } })
  const done = state === 'returned' ? 'taken_back' : state
  await audit(scope, 'system', `suspense.${done}`, `suspense:${id}`, { approval: by })
}

/** `of`: whose top-up is looked for; without it, the one its reference names. `whole`: with what its payer wrote. */
type How = { of?: string | undefined; whole?: boolean }

/** A case as staff see it. */
export async function viewItem(
  scope: Scope,
  item: SuspenseItem,
  { of, whole = false }: How = {},
): Promise<SuspenseItemView> {
  const order = of === undefined ? await namedOrder(scope, item) : await orderFor(scope, item, of)
  const owner = await ownerOfCase(scope, item)
  const asked = await openRequests(scope, [item.id])
  const reference = whole ? item.reference : maskReference(item.reference)
  return {
    id: item.id,
    rail: item.rail,
    reference,
    masked: reference !== item.reference,
    amount: amountOfItem(item),
    cause: item.cause as SuspenseCause,
    state: item.state as SuspenseState,
    here: isHere(item),
    unshown: await isUnshown(scope, item),
    createdAt: item.createdAt,
    told: item.toldAt,
    shown: await shownBefore(scope, item),
    order: order && briefOfOrder(order),
    owner: await briefOf(scope, of ?? order?.userId ?? owner),
    named: await briefOf(scope, owner),
    ...(await othersLike(scope, item)),
    ofPayout: isOfPayout(item),
    asked: asked(item.id),
  }
}

/** What else there is of the same sum and says the same: it may be what this case is about. */
async function othersLike(
  scope: Scope,
  item: SuspenseItem,
): Promise<Pick<SuspenseItemView, 'given' | 'alsoHere' | 'alsoMissing' | 'recalled'>> {
  const { rail, reference, cause, state } = item
  const known = { rail, reference, amount: amountOfItem(item) }
  const isAsked = state === 'open' && cause === 'returned_unknown'
  const given = isAsked ? [...(await briefsOf(scope, await takeableFrom(scope, item))).values()] : []
  const alsoHere = isAsked && (await isAlsoHere(scope, known))
  const alsoMissing = state === 'open' && isHere(item) && (await isMissing(scope, known))
  // Where it is missing, to return it pays nobody.
  return { given, alsoHere, alsoMissing, recalled: alsoMissing ? null : await recalledOf(scope, item) }
}

async function recalledOf(scope: Scope, item: SuspenseItem): Promise<SuspenseItemView['recalled']> {
  const recall = await recalledFrom(scope, item)
  return recall && { id: recall.id, from: await briefOf(scope, recall.userId), at: recall.at }
}

export const briefOfOrder = ({ id, reference, amount, currency, state }: TopUp): OrderBrief => ({
  id,
  reference,
  amount: money(amount, currencyOf(currency)),
  state: state as TopUpState,
})
