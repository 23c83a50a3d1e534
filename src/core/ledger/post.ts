import { createHash } from 'node:crypto'
import { given } from '../kit/given.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'

/** One movement: an amount from one account to another. */
export type Leg = { from: bigint; to: bigint; amount: Money }

/**
 * A whole journal entry: its legs share one fate. `id` is made by the caller and is its idempotency key; `businessKey`
 * names the business event ("topup:<id>"), which books once for ever.
 */
export type NewJournal = {
  id: string
  kind: string
  businessKey: string
  actor: string
  legs: readonly Leg[]
  /** The journal it gives back, or part of it. Never more than is left of that, in each currency; `reason` says why. */
  reverses?: string
  reason?: string
  /** The second person, where two are needed. Never the actor. */
  approvedBy?: string
  /** The hold it opens: on its one leg into an account for holds. */
  opens?: OpenedHold
  /** The id of the hold it closes: its legs take all of it out. */
  closes?: string
}

/** Why money waits, whose account it goes back to, and until when (`null`: until somebody decides). */
export type OpenedHold = { id: string; backTo: bigint; reason: HoldReason; until: Date | null }
export type HoldReason =
  | 'payee_restricted' // arrived for somebody who may not have it now
  | 'withdrawal' // on its way out, the rail's final word is awaited
  | 'first_payment' // to somebody new, who is paid a while later unless the payer calls it off
  | 'review' // staff look at it first

/**
 * What became of a journal. `invalid`: no legs, an amount out of range, or a leg from an account to itself.
 * `hold_closed`: its hold is closed already, or is not what its legs say. `nothing_left`: that much is not left to reverse.
 */
export type PostStatus =
  | 'posted'
  | 'repeated'
  | 'below_floor'
  | 'invalid'
  | 'conflict'
  | 'no_account'
  | 'hold_closed'
  | 'nothing_left'

const STATUSES: Record<number, PostStatus> = {
  1: 'posted',
  0: 'repeated',
  [-1]: 'below_floor',
  [-2]: 'invalid',
  [-3]: 'conflict',
  [-4]: 'no_account',
  [-5]: 'hold_closed',
  [-6]: 'nothing_left',
}

/**
 * Books journals in the order given, in the scope's transaction: the only way to write the ledger. One statement,
 * whatever their number. A journal that cannot be booked leaves nothing and does not harm its neighbours.
 */
export async function post({ tx, now }: Scope, journals: readonly NewJournal[]): Promise<PostStatus[]> {
  if (journals.length === 0) return []
  const legs = journals.flatMap((journal, index) => journal.legs.map((leg) => ({ ...leg, journal: index + 1 })))
  const rows = await tx.$queryRaw<{ status: number }[]>`
    select status from ledger.post_batch(
      ${journals.map((j) => j.id)}::uuid[], ${journals.map((j) => j.kind)}::text[],
      ${journals.map((j) => j.businessKey)}::text[], ${journals.map(contentHash)}::bytea[],
      ${journals.map((j) => j.actor)}::text[], ${given(journals.map((j) => j.reverses))}::uuid[], ${now}::timestamptz,
      ${legs.map((l) => l.journal)}::int[], ${legs.map((l) => l.from)}::bigint[], ${legs.map((l) => l.to)}::bigint[],
      ${legs.map((l) => l.amount.minor)}::bigint[], ${legs.map((l) => l.amount.currency)}::text[],
      ${given(journals.map((j) => j.reason))}::text[], ${given(journals.map((j) => j.approvedBy))}::text[],
      ${given(journals.map((j) => j.opens?.id))}::uuid[], ${given(journals.map((j) => j.opens?.reason))}::text[],
      ${given(journals.map((j) => j.opens?.backTo))}::bigint[],
      ${given(journals.map((j) => j.opens?.until))}::timestamptz[], ${given(journals.map((j) => j.closes))}::uuid[])`
  return rows.map(({ status }) => STATUSES[status] ?? 'conflict')
}

/** Books one journal that must go through: anything but posted or repeated is our fault, not the person's. */
export async function postOne(scope: Scope, journal: NewJournal): Promise<'posted' | 'repeated'> {
  const [status] = await post(scope, [journal])
  if (status === 'posted' || status === 'repeated') return status
  throw new Error(`journal ${journal.businessKey}: ${status}`)
}

// What the id stands for. The same id with other contents is refused for ever.
function contentHash(journal: NewJournal): Uint8Array {
  const { kind, businessKey, reverses = '', opens, closes } = journal
  const legs = journal.legs.map((l) => [l.from, l.to, l.amount.minor, l.amount.currency].join(' '))
  const holds = [opens && `opens ${opens.backTo} ${opens.reason}`, closes && `closes ${closes}`].filter(Boolean)
  return createHash('sha256')
    .update([kind, businessKey, reverses, ...legs, ...holds].join('\n'))
    .digest()
}
