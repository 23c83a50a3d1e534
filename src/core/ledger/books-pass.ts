/**
 * One pass over rows that answers one or more of the audit's checks. `sql` yields, for each check, how many rows were
 * looked at, how many of them are wrong, and what the first of those are called.
 */
export type Pass = { answers: readonly string[]; sql: string }

/** What a pass says of one check. */
export type Finding = { id: string; examined: number; breaches: number; sample: string[] }

/** So many of the wrong ones are named. */
const SAMPLE = 5

/** One row of a pass: `examined` is an expression that counts, `breaches` selects what is wrong, as `what`. */
export const finding = (id: string, examined: string, breaches: string): string => `select * from (
  with wrong as materialized (${breaches})
  select '${id}' as id, coalesce((${examined})::float8, 0) as examined, (select count(*) from wrong)::float8 as breaches,
         array(select what::text from wrong limit ${SAMPLE}) as sample) f`

/** A check that needs a pass of its own: both sides are queries. */
export const check = (id: string, examined: string, breaches: string): Pass => ({
  answers: [id],
  sql: finding(id, `select count(*) from (${examined}) e`, breaches),
})
