import type { Connection } from '#prisma'
import type { Scope } from '../kit/use-case.ts'

/** A connection that payments of a round are made by; `counted`: what they came to, one after the other. */
export type Spending = Connection & { fresh: number; added: bigint }

/**
 * Reads connections for a decision about money: each is locked until the transaction ends, so that whoever ends one waits
 * for what it has begun, and nothing is booked by it afterwards (OAU-05). Without any it asks nothing.
 */
export async function lockConnections({ tx }: Scope, ids: readonly string[]): Promise<Map<string, Spending>> {
  if (ids.length === 0) return new Map()
  await tx.$queryRaw`select id from connection where id = any(${[...ids]}::uuid[]) order by id for no key update`
  const rows = await tx.connection.findMany({ where: { id: { in: [...ids] } } })
  return new Map(rows.map((row) => [row.id, { ...row, fresh: 0, added: 0n }]))
}

/** Writes what a round spent, a statement for all of them. */
export async function spendBudgets({ tx, now }: Scope, spending: Iterable<Spending>): Promise<void> {
  const used = [...spending].filter(({ fresh }) => fresh > 0)
  if (used.length === 0) return
  await tx.$executeRaw`
    update connection c set day = s.day, spent_day = s.spent_day, month = s.month, spent_month = s.spent_month,
           spent = c.spent + s.added, payments = c.payments + s.fresh, last_used_at = ${now}::timestamptz
    from unnest(${used.map((one) => one.id)}::uuid[], ${used.map((one) => one.day)}::date[],
                ${used.map((one) => one.spentDay)}::bigint[], ${used.map((one) => one.month)}::date[],
                ${used.map((one) => one.spentMonth)}::bigint[], ${used.map((one) => one.added)}::bigint[],
                ${used.map((one) => one.fresh)}::int[])
         as s (id, day, spent_day, month, spent_month, added, fresh)
    where c.id = s.id`
}
