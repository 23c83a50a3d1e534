import type { TopUp } from '#prisma'
import type { Scope } from '../kit/use-case.ts'

/**
 * How much of a credited top-up its rail may still take back, its fee with it, in minor units: what was booked, without
 * the parts it took already. The database refuses whatever would be more.
 */
export async function leftOf({ tx }: Scope, { id }: Pick<TopUp, 'id'>): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ left: bigint }[]>`
    select coalesce(sum(case when j.id = ${id}::uuid then p.amount else -p.amount end), 0)::bigint as left
    from ledger.journal j join ledger.posting p on p.journal_id = j.id
    where j.id = ${id}::uuid or j.reverses = ${id}::uuid`
  return row?.left ?? 0n
}
