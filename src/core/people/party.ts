import type { Scope } from '../kit/use-case.ts'
import { openName } from './actor.ts'

/** A payer or payee as a payment sees them. */
export type Party = {
  id: string
  okpayId: string
  state: string
  level: number
  homeCurrency: string
  country: string | null
  smallPaymentMinor: bigint | null
  /** Until then only small payments go out: the password was reset, or a recovery code used. */
  coolingUntil: Date | null
  /** Above this they want to be asked for a code, in their home currency. */
  codeMinor: bigint | null
  secondFactorAt: Date | null
  /** Until then nothing goes out. */
  outStoppedUntil: Date | null
  dataKey: Uint8Array<ArrayBuffer>
  /** Opened when it is asked for. */
  readonly name: string
  username: string | null
}

type Row = Omit<Party, 'name'> & { sealedName: Uint8Array<ArrayBuffer> }

/**
 * Reads parties by user id. Who holds their accounts' locks reads what stays so until the transaction ends: a change of
 * state, level, allowance or cooling-off waits for those locks, so a freeze is before a payment or after it, never beside it.
 */
export async function partiesById(scope: Scope, ids: readonly string[]): Promise<Map<string, Party>> {
  const rows = await scope.tx.$queryRaw<Row[]>`
    select u.id, u.okpay_id as "okpayId", u.state, u.level, u.home_currency as "homeCurrency", u.country,
           u.small_payment_minor as "smallPaymentMinor", u.cooling_until as "coolingUntil", u.code_minor as "codeMinor",
           u.second_factor_at as "secondFactorAt", u.out_stopped_until as "outStoppedUntil", u.data_key as "dataKey", u.name as "sealedName",
           (select c.username from chat c where c.user_id = u.id and c.username is not null
            order by c.last_seen_at desc limit 1) as username
    from "user" u where u.id = any(${[...ids]}::uuid[])`
  return new Map(rows.map((row) => [row.id, partyOf(scope, row)]))
}

function partyOf(scope: Scope, { sealedName, ...row }: Row): Party {
  let opened: string | undefined
  return {
    ...row,
    get name() {
      opened ??= openName(scope, { ...row, name: sealedName })
      return opened
    },
  }
}
