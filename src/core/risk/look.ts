import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { type RiskRule, type RuleRow, ruleOf } from './rules.ts'

/** Who pays whom, and in what. Of a shop (`pay`) nobody is an acquaintance, and nothing is read. */
export type Pair = { kind: string; ownerId: string; payeeId: string; currency: string }

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

type Row = Seen & { place: number; rules: RuleRow[] | null }

/**
 * Reads the rules in force and what they look at that no other row of a round has, in one statement. Of somebody who was
 * paid before, only since when; of strangers what is counted of each of them, once, and no further than a rule looks. The
 * rules stand in the first row only.
 */
export async function lookAtRisk({ tx, now }: Scope, pairs: readonly Pair[]): Promise<RiskLook> {
  if (pairs.length === 0) return { rules: [], of: () => UNKNOWN, meet: () => undefined }
  const rows = await tx.$queryRaw<Row[]>`
    with rule as (
      select jsonb_agg(r) as rules, coalesce(max(r.at_least), 0) as most from risk_rule r
      where r.version = (select max(v.version) from risk_rule v where v.valid_from <= ${now}::timestamptz)
        and r.currency = any(${[...new Set(pairs.map(({ currency }) => currency))]}::text[])),
    pair as (
      select a.*, k.first_at, a.sends and k.first_at is null as is_new
      from unnest(${pairs.map((p) => p.ownerId)}::uuid[], ${pairs.map((p) => p.payeeId)}::uuid[],
                  ${pairs.map((p) => p.kind === 'send')}::bool[]) with ordinality as a (payer, payee, sends, place)
      left join known_payee k on a.sends and k.owner_id = a.payer and k.payee_id = a.payee),
    payer as materialized (
      select p.payer,
        (select count(*)::int from (select from known_payee o where o.owner_id = p.payer
           and o.first_at > ${now}::timestamptz - interval '1 day' limit (select most from rule)) n) as met,
        (select sum(t.failures)::int from factor_throttle t
         where t.subject = 'user:' || p.payer and t.factor in ('pin', 'password', 'code', 'wrong')
           and t.window_start > ${now}::timestamptz - interval '1 hour') as tries
      from (select distinct payer from pair where is_new) p),
    payee as materialized (
      select p.payee,
        (select count(*)::int from (select from known_payee o where o.payee_id = p.payee
           and o.first_at > ${now}::timestamptz - interval '1 day' limit (select most from rule)) n) as met
      from (select distinct payee from pair where is_new) p)
    select a.place::int, case a.place when 1 then (select rules from rule) end as rules, a.is_new as "newPayee",
           floor(extract(epoch from ${now}::timestamptz - a.first_at))::int as "acquaintedSeconds",
           coalesce(f.met, 0) as "newPayees", coalesce(t.met, 0) as "newPayers", coalesce(f.tries, 0) as "failedTries"
    from pair a
    left join payer f on a.is_new and f.payer = a.payer
    left join payee t on a.is_new and t.payee = a.payee`
  const placed = new Map(rows.map(({ place, rules, ...seen }) => [place, { rules, seen }]))
  const seen = new Map(pairs.map((pair, index) => [nameOf(pair), placed.get(index + 1)?.seen ?? UNKNOWN]))
  const rules = (placed.get(1)?.rules ?? []).map(ruleOf)
  const watched = new Set<string>(rules.map(({ currency }) => currency))
  // LOG-06: a payment nobody watches is not one that nothing was found in.
  for (const { currency } of pairs) must(watched.has(currency) || null, `risk rules for ${currency} are in force`)
  return { rules, ...keepTrue(seen) }
}

/** Strangers in every respect: never read, for every pair that is asked for was looked at. */
const UNKNOWN: Seen = { newPayee: true, acquaintedSeconds: null, newPayees: 0, newPayers: 0, failedTries: 0 }

/** Somebody's shop is paid beside them, in one round: what is known of one says nothing of the other. */
const nameOf = ({ kind, ownerId, payeeId }: Pair): string => `${kind} ${ownerId} ${payeeId}`

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
