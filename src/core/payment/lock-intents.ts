import type { Intent } from '#prisma'
import type { Scope } from '../kit/use-case.ts'

/** Reads intents by id and locks them until the transaction ends, in the order of ids: the first lock a round takes. */
export async function lockIntents({ tx }: Scope, ids: readonly string[]): Promise<Map<string, Intent>> {
  const rows = await tx.$queryRaw<Intent[]>`
    select id, kind, owner_id as "ownerId", payee_id as "payeeId", payer_account as "payerAccount",
           payee_account as "payeeAccount", link_id as "linkId", pays_once as "paysOnce", currency, amount, fee, fee_version as "feeVersion",
           note, hash, factor, authorised_hash as "authorisedHash", authorised_at as "authorisedAt", code_hash as "codeHash", code_at as "codeAt", state, failure,
           reference, created_at as "createdAt", expires_at as "expiresAt", confirmed_at as "confirmedAt",
           delay_seconds as "delaySeconds", hold_id as "holdId", held_why as "heldWhy", held_until as "heldUntil", counted, counted_in as "countedIn", counted_on as "countedOn",
           arrives_currency as "arrivesCurrency", arrives_amount as "arrivesAmount", rate, rates_at as "ratesAt", spread, rounding, given, connection_id as "connectionId",
           shop_payout_id as "shopPayoutId"
    from intent where id = any(${[...new Set(ids)]}::uuid[]) order by id for update`
  return new Map(rows.map((intent) => [intent.id, intent]))
}
