import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { knownAs } from './acquaintance.ts'
import { type RiskRule, type RuleRow, ruleOf } from './rules.ts'
import { type Kept, keepTrue, nameOf, type Pair, type Seen } from './seen.ts'

/** What a round's rules are asked about: `meet` keeps it true while payments are decided. */
export type RiskLook = { rules: readonly RiskRule[] } & Kept

type Row = Seen & { place: number; rules: RuleRow[] | null }

/**
 * Reads the rules in force and what they look at that no other row of a round has, in one statement. Of somebody who was
 * paid before, only since when, and what they were paid while new; of strangers what is counted of each of them, once, and
 * no further than a rule looks: whom something waits to go to counts as who was met, but not for what else goes there. Of a
 * shop it is not counted how many are new to it. What went to all who are new is added up for a chat that is new. Wrong tries
 * in a browser are counted apart (ATH-08): they say something of payments made there. The rules stand in the first row only.
 */
export async function lookAtRisk({ tx, now }: Scope, pairs: readonly Pair[]): Promise<RiskLook> {
  if (pairs.length === 0) return { rules: [], ...keepTrue(new Map(), []) }
  const rows = await tx.$queryRaw<Row[]>`
    with rule as (
      select jsonb_agg(r) as rules, coalesce(max(r.at_least), 0) as most from risk_rule r
      where r.version = (select max(v.version) from risk_rule v where v.valid_from <= ${now}::timestamptz)
        and r.currency = any(${[...new Set(pairs.map(({ currency }) => currency))]}::text[])),
    pair as (
      select a.*, k.first_at, k.paid, a.known_as is not null and k.first_at is null as is_new,
             a.known_as = 'person' and k.first_at is null as is_new_person,
             (k.owner_id is not null and k.first_at is null)::int as waits
      from unnest(${pairs.map((p) => p.ownerId)}::uuid[], ${pairs.map((p) => p.payeeId)}::uuid[],
                  ${pairs.map((p) => knownAs(p.kind))}::text[], ${pairs.map((p) => p.since ?? null)}::timestamptz[])
           with ordinality as a (payer, payee, known_as, since, place)
      left join known_payee k on k.owner_id = a.payer and k.kind = a.known_as and k.payee_id = a.payee),
    payer as materialized (
      select p.payer,
        case when p.is_new_person then
          (select count(*)::int from (select from known_payee o where o.owner_id = p.payer and o.kind = 'person'
             and (o.first_at > ${now}::timestamptz - interval '1 day' or o.first_at is null)
             limit (select most + 1 from rule)) n) end as met,
        t.inside, t.outside
      from (select payer, bool_or(is_new_person) as is_new_person from pair where is_new group by payer) p,
      lateral (
        select sum(t.failures) filter (where t.subject like 'user:%')::int as inside,
               sum(t.failures) filter (where t.subject like 'outside:%')::int as outside
        from factor_throttle t
        where t.subject = any (array['user:' || p.payer, 'outside:' || p.payer])
          and t.factor in ('pin', 'password', 'code', 'wrong')
          and t.window_start > ${now}::timestamptz - interval '1 hour') t),
    added as materialized (
      select p.payer,
        (select sum(o.paid)::bigint from known_payee o
         where o.owner_id = p.payer and (o.first_at >= p.since or o.first_at is null)) as paid
      from (select payer, min(since) as since from pair where since is not null group by payer) p),
    payee as materialized (
      select p.payee,
        (select count(*)::int from (
           (select 1 from known_payee o where o.payee_id = p.payee and o.kind = 'person'
              and o.first_at > ${now}::timestamptz - interval '1 day' limit (select most from rule))
           union all
           (select 1 from known_payee o where o.payee_id = p.payee and o.kind = 'person'
              and o.first_at is null limit (select most + 1 from rule))) n) as met
      from (select distinct payee from pair where is_new_person) p)
    select a.place::int, case a.place when 1 then (select rules from rule) end as rules, a.is_new as "newPayee",
           floor(extract(epoch from ${now}::timestamptz - a.first_at))::int as "acquaintedSeconds",
           coalesce(a.paid, 0) as "paidMinor",
           coalesce(s.paid, 0) as "strangersMinor",
           coalesce(case when a.is_new_person then f.met - a.waits end, 0) as "newPayees",
           coalesce(t.met - a.waits, 0) as "newPayers",
           coalesce(f.inside, 0) as "failedTries",
           coalesce(f.outside, 0) as "failedOutside"
    from pair a
    left join payer f on a.is_new and f.payer = a.payer
    left join added s on a.since is not null and s.payer = a.payer
    left join payee t on a.is_new_person and t.payee = a.payee`
  const placed = new Map(rows.map(({ place, rules, ...seen }) => [place, { rules, seen }]))
  const seen = pairs.map((pair, index) => [pair, must(placed.get(index + 1), 'every pair was looked at').seen] as const)
  const rules = (placed.get(1)?.rules ?? []).map(ruleOf)
  const watched = new Set<string>(rules.map(({ currency }) => currency))
  // LOG-06: a payment nobody watches is not one that nothing was found in.
  for (const { currency } of pairs) must(watched.has(currency) || null, `risk rules for ${currency} are in force`)
  return { rules, ...keepTrue(new Map(seen.map(([pair, one]) => [nameOf(pair), one])), rules) }
}
