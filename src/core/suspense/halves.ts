import type { SuspenseItem } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import type { TopUpReport } from '../rails/views.ts'
import { caseOf, isAlike } from './case-of.ts'
import { isHere } from './is-here.ts'
import { SUSPENSE_CAUSES, type SuspenseCause } from './views.ts'

/** Money as a report or a case knows it. */
type Known = Pick<TopUpReport, 'rail' | 'reference'> & { amount: Money }

/** Which cases are the other half: of money that is here, or of money that is missing. */
type Half = { causes: readonly SuspenseCause[]; states: readonly string[] }

const HERE: Half = {
  causes: SUSPENSE_CAUSES.filter((cause) => isHere({ cause })),
  states: ['open', 'sent_back'],
}
const GONE: Half = { causes: ['returned_unknown'], states: ['open'] }

export type Kept = 'open' | 'sent_back' | null

/** A case that ends: in what state it was until then. */
type Ended = Pick<SuspenseItem, 'id' | 'state'>

/** Whether money like this is kept here, or was sent back and its bank has not said so yet; null: neither. */
export async function keptHere(scope: Scope, known: Known): Promise<Kept> {
  const items = await scope.tx.suspenseItem.findMany({ where: halves(known, HERE), select: { state: true } })
  if (items.some(({ state }) => state === 'sent_back')) return 'sent_back'
  return items.length > 0 ? 'open' : null
}

/** Whether money waits here of which its words say the same, however they are written: staff see it beside what is missing. */
export const isAlsoHere = async (scope: Scope, known: Known): Promise<boolean> =>
  (await spellings(scope, known, { ...HERE, states: ['open'] })).length > 0

/** Whether money like this was taken back, however its words are written, and nobody knows yet whose it was. */
export const isMissing = async (scope: Scope, known: Known): Promise<boolean> =>
  (await spellings(scope, known, GONE)).length > 0

/** Ends the case of money that is here, or was sent back, and says which it is and in what state it was. @param by see `end` */
export const endHere = (scope: Scope, known: Known, by: string) => end(scope, known, HERE, by)

/** Ends the case of money that was taken back before it came. @param by see `end` */
export const endMissing = (scope: Scope, known: Known, by: string) => end(scope, known, GONE, by)

/** The same where two of staff say that it was this, however its words are written. @param by see `end` */
export const endMissingLike = async (scope: Scope, known: Known, by: string) =>
  end(scope, known, GONE, by, await spellings(scope, known, GONE))

const halves = (known: Known, { causes, states }: Half) => ({
  ...caseOf(known),
  currency: known.amount.currency,
  amount: known.amount.minor,
  cause: { in: [...causes] },
  state: { in: [...states] },
})

/** How the words of such cases are written, of those that say the same as these. */
async function spellings({ tx }: Scope, known: Known, half: Half): Promise<string[]> {
  const { reference, ...where } = halves(known, half)
  const rows = await tx.suspenseItem.findMany({ where, select: { reference: true } })
  return [...new Set(rows.map((row) => row.reference))].filter((other) => isAlike(other, reference))
}

/**
 * Ends the case this is the other half of, and says which it is and what state it was in. Of several, one in the very words is first,
 * then one that was sent back, then the oldest: nothing else tells them apart. Whoever decides about a case locks it as
 * well, so it is theirs or the bank's.
 * @param by the journal or the approval that ends it; one that was sent back has its approval
 * @param written how its words may be written
 */
async function end(
  { tx, now }: Scope,
  known: Known,
  { causes, states }: Half,
  by: string,
  written: readonly string[] = [caseOf(known).reference],
): Promise<Ended | undefined> {
  const { rail, reference } = caseOf(known)
  const { amount } = known
  const [item] = await tx.$queryRaw<Ended[]>`
    select id, state from suspense_item
    where rail = ${rail} and reference = any(${[...written]}::text[]) and currency = ${amount.currency}
      and amount = ${amount.minor} and state = any(${[...states]}::text[]) and cause = any(${[...causes]}::text[])
    order by reference = ${reference} desc, state = 'sent_back' desc, created_at limit 1 for update`
  if (!item) return undefined
  await tx.suspenseItem.update({
    where: { id: item.id },
    data: { state: 'returned', closedAt: now, ...(item.state === 'open' && { closedBy: by }) },
  })
  return item
}
