import type pg from 'pg'

/** How often each of these events was carried out, and how often put on hold, by the id of its card or order. */
export type Booked = (ids: readonly string[]) => Promise<ReadonlyMap<string, { done: number; waits: number }>>

/** Reads it in the books. @param books a connection that nobody cuts */
export const bookedIn =
  (books: pg.Client): Booked =>
  async (ids) => {
    const counted = `
      select k.id, count(*) filter (where j.id = k.id)::int as done, count(*) filter (where j.id <> k.id)::int as waits
      from unnest($1::uuid[]) k (id) join ledger.journal j on j.id = k.id or j.business_key = 'hold:' || k.id group by k.id`
    const { rows } = await books.query<{ id: string; done: number; waits: number }>(counted, [ids])
    return new Map(rows.map((row) => [row.id, row]))
  }
