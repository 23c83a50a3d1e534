import type { Scope } from '../kit/use-case.ts'
import { openName } from './actor.ts'

/** A payer or payee as a payment sees them. */
export type Party = {
  id: string
  okpayId: string
  state: string
  level: number
  homeCurrency: string
  smallPaymentMinor: bigint | null
  /** Until then only small payments go out: the password was reset. */
  coolingUntil: Date | null
  dataKey: Uint8Array<ArrayBuffer>
  name: string
  username: string | null
}

type Row = Omit<Party, 'name'> & { sealedName: Uint8Array<ArrayBuffer> }

/**
 * Reads parties by user id. `share` locks their rows against a change of state until the transaction ends, so that a
 * freeze is either before a payment or after it, never beside it.
 */
export async function partiesById(
  scope: Scope,
  ids: readonly string[],
  lock: 'share' | 'none',
): Promise<Map<string, Party>> {
  const { tx } = scope
  if (lock === 'share')
    await tx.$queryRaw`select id from "user" where id = any(${[...ids]}::uuid[]) order by id for share`
  const rows = await tx.$queryRaw<Row[]>`
    select u.id, u.okpay_id as "okpayId", u.state, u.level, u.home_currency as "homeCurrency",
           u.small_payment_minor as "smallPaymentMinor", u.cooling_until as "coolingUntil", u.data_key as "dataKey", u.name as "sealedName",
           (select c.username from chat c where c.user_id = u.id and c.username is not null
            order by c.last_seen_at desc limit 1) as username
    from "user" u where u.id = any(${[...ids]}::uuid[])`
  return new Map(
    rows.map(({ sealedName, ...row }) => [row.id, { ...row, name: openName(scope, { ...row, name: sealedName }) }]),
  )
}
