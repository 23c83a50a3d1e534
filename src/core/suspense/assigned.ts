import { createHash } from 'node:crypto'
import type { SuspenseItem, TopUp } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import type { TopUpReport } from '../rails/views.ts'
import { leftOf } from '../topup/left-of.ts'
import { caseOf, isAlike, isShownAs } from './case-of.ts'
import { isHere } from './is-here.ts'
import { namedOrder, namedOwner } from './order.ts'

/** What a case is known by, and how much it was, in minor units. */
type Which = Pick<SuspenseItem, 'rail' | 'reference' | 'currency' | 'amount'>

/**
 * The top-up as which two of staff gave out the money that is now taken back, locked: of whom the order or the withdrawal is that
 * its payer named. Null where there is none. Who named none may have written what others write, too: nothing is taken for that,
 * and staff see whose it may be.
 */
export const assignedTopUp = (scope: Scope, report: TopUpReport, owner: string): Promise<TopUp | null> =>
  lockGiven(scope, whichOf(report), owner)

/** The oldest top-up as which somebody was given such money, locked; null where they have none of it. */
async function lockGiven(scope: Scope, which: Which, owner: string, by: Likeness = 'words'): Promise<TopUp | null> {
  for (const { id, userId } of await givenOut(scope, which, by)) {
    const topUp = userId === owner ? await lockCredited(scope, id) : null
    // Of what is taken back in parts, no more is taken as if it were whole.
    if (topUp && (await leftOf(scope, topUp)) === which.amount) return topUp
  }
  return null
}

/**
 * Whether what is taken back may as well be money that staff gave to others than whom it names, null for nobody: more of
 * that is out than was missed already. Then nobody but two of staff can say whose it is.
 */
export async function mayBeOthers(scope: Scope, report: TopUpReport, named: string | null): Promise<boolean> {
  const which = whichOf(report)
  const others = (await givenOut(scope, which)).filter(({ userId }) => userId !== named)
  return others.length > 0 && others.length > (await missed(scope, which, ['open', 'written_off']))
}

/**
 * Whether all such money that is missing may be what staff gave out: then none of it is the other half of what arrives
 * now, which may be anybody's.
 */
export async function isGivenOut(scope: Scope, report: TopUpReport): Promise<boolean> {
  const which = whichOf(report)
  return (await givenOut(scope, which)).length >= (await missed(scope, which, ['open']))
}

const missed = ({ tx }: Scope, which: Which, states: readonly string[]): Promise<number> =>
  tx.suspenseItem.count({ where: { ...which, cause: 'returned_unknown', state: { in: [...states] } } })

/** To whom staff gave money as of this case, or of one like it, everybody. */
export const givenTo = async (scope: Scope, which: Which): Promise<string[]> => [
  ...new Set((await givenOut(scope, which, 'meaning')).map(({ userId }) => userId)),
]

/**
 * Everybody whom two of staff may say that missing money was of: to whom they gave such money, and whose order it names
 * where at least so much of that is credited.
 */
export async function takeableFrom(scope: Scope, item: SuspenseItem): Promise<string[]> {
  const named = await namedCredited(scope, item)
  return [...new Set([...(await givenTo(scope, item)), ...(named ? [named.userId] : [])])]
}

/** The top-up by which it is taken from one of them, locked; null where it is not theirs any more. */
export async function lockTakeable(scope: Scope, item: SuspenseItem, owner: string): Promise<TopUp | null> {
  const given = (await lockGiven(scope, item, owner)) ?? (await lockGiven(scope, item, owner, 'meaning'))
  if (given) return given
  const named = await namedOrder(scope, item)
  const topUp = named?.userId === owner ? await lockCredited(scope, named.id) : null
  return topUp && (await covers(scope, topUp, item)) ? topUp : null
}

async function namedCredited(scope: Scope, item: SuspenseItem): Promise<TopUp | null> {
  const order = await namedOrder(scope, item)
  return order?.state === 'credited' && (await covers(scope, order, item)) ? order : null
}

const covers = async (scope: Scope, topUp: TopUp, { currency, amount }: SuspenseItem): Promise<boolean> =>
  topUp.currency === currency && (await leftOf(scope, topUp)) >= amount

/** Where all of it went to one, that may be whose bank takes it back. */
async function givenToOne(scope: Scope, which: Which): Promise<string | null> {
  if (which.reference.trim() === '') return null
  const [first, ...others] = await givenTo(scope, which)
  return first !== undefined && others.length === 0 ? first : null
}

/** Whose a case is: whom its reference names; of money that is missing, who alone was given such money by staff. */
export const ownerOfCase = async (scope: Scope, item: SuspenseItem): Promise<string | null> =>
  (await namedOwner(scope, item)) ?? (isHere(item) ? null : await givenToOne(scope, item))

const whichOf = (report: TopUpReport): Which => ({
  ...caseOf(report),
  currency: report.amount.currency,
  amount: report.amount.minor,
})

/**
 * What is booked by itself goes by the very words, or by what a statement's mean, which writes a rail's words as it likes;
 * what staff see, and decide, by what all of them mean.
 */
type Likeness = 'words' | 'meaning'

/** The top-ups as which such money was given out, and is not taken back yet; the oldest first. */
const givenOut = async (scope: Scope, which: Which, by: Likeness = 'words'): Promise<TopUp[]> =>
  (await given(scope, which, by)).flatMap(({ topUp }) => (topUp.state === 'credited' ? [topUp] : []))

/** All top-ups as which money like this was given out, whatever became of them, and when; the oldest case first. */
export async function given({ tx }: Scope, { rail, reference, currency, amount }: Which, likeness: Likeness) {
  const words = likeness === 'words' && { OR: [{ reference }, { lineId: { not: null } }] }
  const where = { rail, currency, amount, state: 'assigned', ...words }
  const cases = await tx.suspenseItem.findMany({ where, orderBy: { createdAt: 'asc' } })
  const items = cases.filter((item) => (item.lineId === null ? isAlike : isShownAs)(item.reference, reference))
  const by = { id: { in: items.flatMap(({ closedBy }) => closedBy ?? []) } }
  const approvals = await tx.approval.findMany({ where: by, select: { id: true, request: true } })
  const orders = new Map(
    approvals.map(({ id, request }) => [id, (JSON.parse(request) as { orderId?: string | null }).orderId ?? null]),
  )
  const as = items.map(({ id, closedBy, closedAt, createdAt }) => ({
    id: orders.get(closedBy ?? '') ?? ownTopUp(id),
    at: closedAt ?? createdAt,
  }))
  const found = await tx.topUp.findMany({ where: { id: { in: as.map(({ id }) => id) } } })
  return as.flatMap(({ id, at }) => found.filter((topUp) => topUp.id === id).map((topUp) => ({ topUp, at })))
}

/** A top-up that is credited, locked; null where it is not, or not any more. */
export async function lockCredited({ tx }: Scope, id: string): Promise<TopUp | null> {
  await tx.$queryRaw`select 1 from top_up where id = ${id}::uuid for update`
  return tx.topUp.findFirst({ where: { id, state: 'credited' } })
}

/** The id of a top-up made of a case, one for ever: the database refuses a second, and a second booking, of the same. */
export function ownTopUp(itemId: string): string {
  const hex = createHash('sha256').update(`suspense_assign:${itemId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
