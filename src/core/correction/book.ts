import type { Correction } from '#prisma'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { newReference } from '../kit/reference.ts'
import type { Scope } from '../kit/use-case.ts'
import { balanceNow } from '../ledger/balance.ts'
import { accountOf, ownerOfUser } from '../ledger/chart.ts'
import { type Leg, type NewJournal, post } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { notifyAll, type Told } from '../notices/notify.ts'
import { partiesById } from '../people/party.ts'
import type { CorrectionReason } from './views.ts'

/** An entry the house books by hand. Null for the house; `gives` is what leaves whoever had got it. */
export type NewCorrection = {
  kind: 'reverse_entry' | 'post_manually'
  approval: string
  of: { id: string; reference: string } | null
  to: { id: string; gets: Money; account: bigint } | null
  from: { id: string; gives: Money } | null
  amount: Money
  legs: readonly Leg[]
  why: CorrectionReason
}

/** Locks everything of these people's, in the order in which a round of confirmations locks. */
export async function lockPeople({ tx }: Scope, ids: readonly (string | null)[]): Promise<void> {
  const owners = ids.filter((id) => id !== null).map(ownerOfUser)
  await tx.$queryRaw`
    select id from ledger.lock_accounts(array(
      select a.id from ledger.account a where a.owner = any(${owners}::text[])))`
}

/**
 * Books it once, forwards, under the key of the approval that allowed it, and tells whom it reaches. To somebody whom
 * staff have frozen it goes, and waits. Whoever calls has locked both. Money that is not there is refused and may come.
 */
export async function bookCorrection(scope: Scope, wish: NewCorrection): Promise<Correction> {
  const { approval, of, to, from, why } = wish
  const held = to !== null && (await stateOf(scope, to.id)) === 'restricted'
  const id = scope.newId()
  const [status] = await post(scope, [await journalOf(scope, wish, id, held)])
  if (status === 'below_floor' && from) return fail(await missing(scope, from))
  if (status !== 'posted') throw new Error(`a correction was not booked: ${status}`)
  const { minor: amount, currency } = wish.amount
  const row = await scope.tx.correction.create({
    data: {
      ...{ id, kind: wish.kind, approvalId: approval, ofId: of?.id ?? null, currency, amount, why },
      ...{ toUser: to?.id ?? null, fromUser: from?.id ?? null },
      ...{ fromCurrency: from?.gives.currency ?? null, fromAmount: from?.gives.minor ?? null },
      ...{ reference: newReference('C', scope.random), createdAt: scope.now },
    },
  })
  await tell(scope, wish, row, held)
  return row
}

const stateOf = async (scope: Scope, id: string) =>
  must((await partiesById(scope, [id])).get(id), 'whoever gets it has an account').state

async function journalOf(
  { tx, newId }: Scope,
  { kind, approval, of, to, legs, why }: NewCorrection,
  id: string,
  held: boolean,
): Promise<NewJournal> {
  const business = { id, businessKey: `correction:${approval}`, actor: `approval:${approval}`, reason: why }
  const whole = {
    ...business,
    kind: kind === 'reverse_entry' ? 'reversal' : 'correction',
    ...(of && { reverses: of.id }),
  }
  if (!held || to === null) return { ...whole, legs }
  const waits = await accountOf(tx, ownerOfUser(to.id), 'user_hold', to.gets.currency)
  const sum = money(to.gets.minor, to.gets.currency)
  // A hold is opened by one leg: what comes together from several goes through the account it is for.
  const opens = { id: newId(), backTo: to.account, reason: 'payee_restricted', until: null } as const
  return { ...whole, legs: [...legs, { from: to.account, to: waits, amount: sum }], opens }
}

/** How much whoever had got it has too little of. */
export async function missing({ tx }: Scope, { id, gives }: { id: string; gives: Money }) {
  const { available } = await balanceNow(tx, ownerOfUser(id), gives.currency)
  const short = money(gives.minor > available ? gives.minor - available : 0n, gives.currency)
  return { code: 'proposal_invalid', why: 'payee_short', amount: short } as const
}

async function tell(scope: Scope, { of, to, from, why }: NewCorrection, row: Correction, held: boolean): Promise<void> {
  const said = { kind: 'correction', why, reference: row.reference, of: of?.reference ?? null } as const
  const told: Told[] = []
  if (to)
    told.push({
      to: { userId: to.id },
      notice: {
        ...said,
        way: 'in',
        amount: to.gets,
        available: await left(scope, to.id, to.gets),
        ...(held && { held }),
      },
    })
  if (from)
    told.push({
      to: { userId: from.id },
      notice: { ...said, way: 'out', amount: from.gives, available: await left(scope, from.id, from.gives) },
    })
  await notifyAll(scope, told)
}

async function left({ tx }: Scope, id: string, { currency }: Money): Promise<Money> {
  return money((await balanceNow(tx, ownerOfUser(id), currency)).available, currencyOf(currency))
}
