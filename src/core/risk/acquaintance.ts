import type { Intent } from '#prisma'
import { after, SECOND } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Measure } from '../payment/measure.ts'
import { NEW_CHAT } from '../payment/risk-inputs.ts'

/** As what somebody is known who is paid in this way; null where it goes to oneself, and nothing is read. */
export const knownAs = (kind: string): 'person' | 'shop' | null =>
  kind === 'send' ? 'person' : kind === 'pay' ? 'shop' : null

type Waited = Pick<Intent, 'ownerId' | 'payeeId'>

/** What waited has reached its payee: the two know each other since it was confirmed, for its wait was the wait. */
export async function acquaint({ tx }: Scope, { ownerId, payeeId }: Waited, since: Date): Promise<void> {
  await tx.$executeRaw`
    insert into known_payee as k (owner_id, kind, payee_id, first_at)
    values (${ownerId}::uuid, 'person', ${payeeId}::uuid, ${since}::timestamptz)
    on conflict (owner_id, kind, payee_id) do update set first_at = coalesce(k.first_at, excluded.first_at)`
}

/**
 * What waited has come back: it adds to nothing any more, and of whom nothing else reached or waits for nothing is kept.
 * @param minor what it was counted for, in the payer's home currency
 */
export async function uncountWaited({ tx }: Scope, { ownerId, payeeId }: Waited, minor: bigint): Promise<void> {
  await tx.$executeRaw`
    update known_payee set paid = greatest(paid - ${minor}, 0)
    where owner_id = ${ownerId}::uuid and kind = 'person' and payee_id = ${payeeId}::uuid`
  await tx.$executeRaw`
    delete from known_payee
    where owner_id = ${ownerId}::uuid and kind = 'person' and payee_id = ${payeeId}::uuid and first_at is null
      and not exists (select from intent i where i.owner_id = ${ownerId}::uuid and i.payee_id = ${payeeId}::uuid and i.state = 'held')`
}

/** What was added up of whoever is new to somebody moves with their home currency. */
export async function moveAddedUp({ tx, now }: Scope, ownerId: string, { counts }: Measure): Promise<void> {
  const { _max } = await tx.riskRule.aggregate({ _max: { seconds: true }, where: { code: 'first_payment' } })
  // From a chat that is new it adds up for as long as that.
  const longest = Math.max((_max.seconds ?? 0) * SECOND, NEW_CHAT)
  const isNew = [{ firstAt: null }, { firstAt: { gt: after(now, -longest) } }]
  const rows = await tx.knownPayee.findMany({ where: { ownerId, paid: { gt: 0n }, OR: isNew } })
  for (const { kind, payeeId, paid } of rows)
    await tx.knownPayee.update({
      where: { ownerId_kind_payeeId: { ownerId, kind, payeeId } },
      data: { paid: counts(paid) },
      select: { payeeId: true },
    })
}
