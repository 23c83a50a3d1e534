import { type Sql, sql } from '../kit/sql.ts'
import type { Scope } from '../kit/use-case.ts'

/** In SQL, of the intent `i`. */
const SIDES = sql`array[i.owner_id, i.payee_id] || array(
        select m.user_id from shop_member m
         where m.shop_id in (select l.shop_id from payment_link l where l.id = i.link_id
                             union all select p.shop_id from shop_payout p where p.id = i.shop_payout_id))`

/**
 * Whose matter payments are (ADM-06), by their ids: who pays, who is paid, and whoever works in the shop that sells or
 * whose server pays, who are its side as much as its owner is. In one statement, however many; an id that is no payment's
 * has no side.
 */
export async function sidesOf(
  { tx }: Pick<Scope, 'tx'>,
  intentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = [...intentIds]
  const rows = await tx.$queryRaw<{ id: string; sides: string[] }[]>`
    select i.id, ${SIDES} as sides
      from intent i where i.id = any(${ids}::uuid[])`
  return new Map(rows.map(({ id, sides }) => [id, sides]))
}

/** Of one payment; none where the id is no payment's. */
export const sidesOfOne = async (scope: Pick<Scope, 'tx'>, intentId: string): Promise<readonly string[]> =>
  (await sidesOf(scope, [intentId])).get(intentId) ?? []

/** In SQL: whether none of these accounts is a side of the payment with this id, where it is one's. */
export const isOthers = (intentId: Sql, wallets: readonly string[]): Sql =>
  sql`not exists (
    select 1 from intent i where i.id = ${intentId} and (${SIDES}) && ${[...wallets]}::uuid[])`
