import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { type HoldReason, type NewJournal, type PostStatus, post } from './post.ts'

/** The business event a step of a hold is booked as: as of any journal. */
type Business = Pick<NewJournal, 'id' | 'kind' | 'businessKey' | 'actor' | 'reason' | 'approvedBy'>

/**
 * Money on its way: moved aside first, and on or back later, once.
 * `from` is whose money it is, and where it goes back to; `heldIn` their account of kind `user_hold`.
 */
export type MoneyAside = Business & {
  holdId: string
  from: bigint
  heldIn: bigint
  amount: Money
  why: HoldReason
  /** From then on the sweep gives it back by itself. Left out: it waits until somebody decides. */
  until?: Date
}

/** First phase: the money leaves what is available and waits. `below_floor` when there is not that much. */
export async function holdMoney(scope: Scope, aside: MoneyAside): Promise<PostStatus> {
  const { holdId, from, heldIn, amount, why, until, ...business } = aside
  const opens = { id: holdId, backTo: from, reason: why, until: until ?? null }
  return one(scope, { ...business, legs: [{ from, to: heldIn, amount }], opens })
}

/**
 * Second phase, it went through: `minor` of the money goes to any account of its currency and what is left goes back.
 * All of it, when `minor` is not given. `hold_closed` when it was resolved before, or holds less.
 */
export async function captureHold(
  scope: Scope,
  { holdId, to, minor, ...business }: Business & { holdId: string; to: bigint; minor?: bigint },
): Promise<PostStatus> {
  const hold = await scope.tx.hold.findUnique({ where: { id: holdId } })
  if (!hold) return 'hold_closed'
  const { accountId: from, ownerAccountId: owner, amount, currency: code } = hold
  const taken = minor ?? amount
  if (taken > amount) return 'hold_closed'
  const currency = currencyOf(code)
  const legs = [{ from, to, amount: money(taken, currency) }]
  if (taken < amount) legs.push({ from, to: owner, amount: money(amount - taken, currency) })
  return one(scope, { ...business, legs, closes: holdId })
}

/** Second phase, it did not: all of it goes back. `hold_closed` when it was resolved before. */
export async function releaseHold(
  scope: Scope,
  { holdId, ...business }: Business & { holdId: string },
): Promise<PostStatus> {
  const hold = await scope.tx.hold.findUnique({ where: { id: holdId } })
  if (!hold) return 'hold_closed'
  const amount = money(hold.amount, currencyOf(hold.currency))
  return one(scope, { ...business, legs: [{ from: hold.accountId, to: hold.ownerAccountId, amount }], closes: holdId })
}

/** Nobody can say yet whether the money left: it stays held, whatever its time, until a final answer. Throws when closed. */
export async function doubtHold({ tx }: Scope, holdId: string): Promise<void> {
  await tx.$executeRaw`select ledger.doubt_hold(${holdId}::uuid)`
}

async function one(scope: Scope, journal: NewJournal): Promise<PostStatus> {
  const [status] = await post(scope, [journal])
  if (!status) throw new Error('every journal is answered')
  return status
}
