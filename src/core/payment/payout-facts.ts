import type { Intent } from '#prisma'
import { keyOver } from '../kit/key-over.ts'
import { must } from '../kit/must.ts'
import { later, startOfDay } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Measures, Spent } from './measure.ts'
import { type AllowanceRow, type PayoutFacts, spentToday } from './payout-rules.ts'

/** What an owner allowed, as a round leaves it; `fresh`: it paid something. */
type Allowance = AllowanceRow & { id: string; state: string; fresh: boolean }

/** Payouts a round decides, by their ids: who asked, and by what they were allowed. */
export type Payouts = {
  allowances: Map<string, Allowance>
  of: ReadonlyMap<string, { shopId: string; allowanceId: string; keyRevoked: boolean }>
}

type Row = Omit<Allowance, 'id' | 'fresh'> & { id: string; shopId: string; allowanceId: string; keyRevoked: boolean }

/**
 * Reads payouts for a decision about money. What their owners allowed, and the keys that asked, are locked until the
 * transaction ends: whoever takes either back waits for what is begun, and nothing is booked by it afterwards. Without any
 * it asks nothing.
 */
export async function lockPayouts({ tx, now }: Pick<Scope, 'tx' | 'now'>, ids: readonly string[]): Promise<Payouts> {
  if (ids.length === 0) return { allowances: new Map(), of: new Map() }
  const rows = await tx.$queryRaw<Row[]>`
    select p.id, p.shop_id as "shopId", a.id as "allowanceId", ${keyOver(now)} as "keyRevoked", a.state,
           a.currency, a.per_payment as "perPayment", a.per_day as "perDay", a.day, a.spent_day as "spentDay"
    from shop_payout p join api_key k on k.id = p.api_key_id join payout_allowance a on a.id = p.allowance_id
    where p.id = any(${[...ids]}::uuid[]) order by k.id, a.id for key share of k for no key update of a`
  const allowances = new Map(
    rows.map(({ id: _, shopId: __, allowanceId, keyRevoked: ___, ...row }) => [
      allowanceId,
      { ...row, id: allowanceId, fresh: false },
    ]),
  )
  const of = rows.map(({ id, shopId, allowanceId, keyRevoked }) => [id, { shopId, allowanceId, keyRevoked }] as const)
  return { allowances, of: new Map(of) }
}

type Paid = Pick<Intent, 'shopPayoutId' | 'currency' | 'amount'>

const allowanceOf = ({ allowances, of }: Payouts, { shopPayoutId }: Pick<Intent, 'shopPayoutId'>) => {
  const payout = shopPayoutId === null ? undefined : of.get(shopPayoutId)
  return payout && { ...payout, allowance: must(allowances.get(payout.allowanceId), 'it was read with its payout') }
}

/** By which currencies payouts are held against what their owners allowed. */
export const capped = (paid: readonly Paid[], payouts: Payouts): Spent[] =>
  paid.flatMap((one) => {
    const known = allowanceOf(payouts, one)
    return known ? [{ currency: one.currency, homeCurrency: known.allowance.currency }] : []
  })

/** What is decided of a payout besides what is of any payment; null where a person pays. */
export function payoutFacts(payouts: Payouts, measures: Measures, paid: Paid): PayoutFacts | null {
  const known = allowanceOf(payouts, paid)
  if (!known) return null
  const { allowance, keyRevoked } = known
  const counts = measures({ currency: paid.currency, homeCurrency: allowance.currency }).counts(paid.amount)
  return { ...allowance, keyRevoked, counts }
}

/** Notes a payment as made: later ones of the round see what is left of the day. */
export function countPayout(payouts: Payouts, measures: Measures, paid: Paid, now: Date): void {
  const known = allowanceOf(payouts, paid)
  if (!known) return
  const { allowance } = known
  const counts = measures({ currency: paid.currency, homeCurrency: allowance.currency }).counts(paid.amount)
  const today = startOfDay(now)
  const spent = {
    day: later(allowance.day ?? today, today),
    spentDay: spentToday(allowance, now) + counts,
    fresh: true,
  }
  payouts.allowances.set(allowance.id, { ...allowance, ...spent })
}

/** Writes what a round paid by them, a statement for all. */
export async function spendAllowances({ tx }: Pick<Scope, 'tx'>, { allowances }: Payouts): Promise<void> {
  const used = [...allowances.values()].filter(({ fresh }) => fresh)
  if (used.length === 0) return
  await tx.$executeRaw`
    update payout_allowance a set day = s.day, spent_day = s.spent
    from unnest(${used.map(({ id }) => id)}::uuid[], ${used.map(({ day }) => day)}::date[],
                ${used.map(({ spentDay }) => spentDay)}::bigint[]) as s (id, day, spent)
    where a.id = s.id`
}
