import type { Scope } from '../kit/use-case.ts'
import { type RiskRule, type RuleRow, ruleOf } from './rules.ts'

/** Who pays whom, and in what. */
export type Pair = { ownerId: string; payeeId: string; currency: string }

/** What is known of two people together, and of the payer alone. */
export type Seen = {
  newPayee: boolean
  acquaintedSeconds: number | null
  newPayees: number
  newPayers: number
  failedTries: number
}

/** What a round's rules are asked about: `meet` keeps it true while payments are decided. */
export type RiskLook = { rules: readonly RiskRule[]; of(pair: Pair): Seen; meet(pair: Pair): void }

// Counting stops where no rule would say anything else.
const COUNTED_MAX = 200

type Row = Seen & { place: number; rules: RuleRow[] | null }

/**
 * Reads the rules in force and what they look at that no other row of a round has, in one statement: a probe of an index
 * for each thing and payment, and of somebody who was paid before, that one thing. The rules stand in the first row only.
 */
export async function lookAtRisk({ tx, now }: Scope, pairs: readonly Pair[]): Promise<RiskLook> {
  if (pairs.length === 0) return { rules: [], of: () => UNKNOWN, meet: () => undefined }
  const rows = await tx.$queryRaw<Row[]>`
    with rule as (
      select jsonb_agg(r) as rules from risk_rule r
      where r.version = (select max(v.version) from risk_rule v where v.valid_from <= ${now}::timestamptz)
        and r.currency = any(${[...new Set(pairs.map(({ currency }) => currency))]}::text[]))
    select a.place::int, case a.place when 1 then (select rules from rule) end as rules, k.first_at is null as "newPayee",
           floor(extract(epoch from ${now}::timestamptz - k.first_at))::int as "acquaintedSeconds",
           coalesce(met.payees, 0) as "newPayees", coalesce(met.payers, 0) as "newPayers",
           coalesce(met.tries, 0) as "failedTries"
    from unnest(${pairs.map((p) => p.ownerId)}::uuid[], ${pairs.map((p) => p.payeeId)}::uuid[])
         with ordinality as a (payer, payee, place)
    left join known_payee k on k.owner_id = a.payer and k.payee_id = a.payee
    left join lateral (
      select (select count(*)::int from (select from known_payee o where o.owner_id = a.payer
                and o.first_at > ${now}::timestamptz - interval '1 day' limit ${COUNTED_MAX}) n) as payees,
             (select count(*)::int from (select from known_payee o where o.payee_id = a.payee
                and o.first_at > ${now}::timestamptz - interval '1 day' limit ${COUNTED_MAX}) n) as payers,
             (select sum(t.failures)::int from factor_throttle t
              where t.subject = 'user:' || a.payer and t.factor in ('pin', 'password', 'code', 'wrong')
                 and t.window_start > ${now}::timestamptz - interval '1 hour') as tries
      ) met on k.first_at is null`
  const placed = new Map(rows.map(({ place, rules, ...seen }) => [place, { rules, seen }]))
  const seen = new Map(pairs.map((pair, index) => [nameOf(pair), placed.get(index + 1)?.seen ?? UNKNOWN]))
  return { rules: (placed.get(1)?.rules ?? []).map(ruleOf), ...keepTrue(seen) }
}

/** Strangers in every respect: never read, for every pair that is asked for was looked at. */
const UNKNOWN: Seen = { newPayee: true, acquaintedSeconds: null, newPayees: 0, newPayers: 0, failedTries: 0 }

const nameOf = ({ ownerId, payeeId }: Pair): string => `${ownerId} ${payeeId}`

/** Earlier payments of a round count for the later ones, as they would had each been alone. */
function keepTrue(seen: ReadonlyMap<string, Seen>): Pick<RiskLook, 'of' | 'meet'> {
  const met = new Set<string>()
  const grown = new Map<string, number>()
  const more = (who: string) => grown.get(who) ?? 0
  const of = (pair: Pair): Seen => {
    const read = seen.get(nameOf(pair)) ?? UNKNOWN
    if (met.has(nameOf(pair))) return { ...read, newPayee: false, acquaintedSeconds: 0, newPayees: 0, newPayers: 0 }
    if (!read.newPayee) return { ...read, newPayees: 0, newPayers: 0 }
    const [newPayees, newPayers] = [more(`from ${pair.ownerId}`), more(`to ${pair.payeeId}`)]
    return { ...read, newPayees: read.newPayees + newPayees, newPayers: read.newPayers + newPayers }
  }
  return {
    of,
    meet(pair) {
      if (!of(pair).newPayee) return
      met.add(nameOf(pair))
      for (const who of [`from ${pair.ownerId}`, `to ${pair.payeeId}`]) grown.set(who, more(who) + 1)
    },
  }
}
