import { createHash } from 'node:crypto'
import type { ApiKey } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { sealSecret } from '../webhook/secret.ts'

/** The token just made, and the row that is kept of it. */
type Token = { keyId: string; token: string }

/**
 * What Crypto Pay's clients check a webhook with: the SHA-256 of their token, as the key of an HMAC. It is derived while
 * the token is there, and kept sealed; of the token itself nothing is kept that signs.
 */
const derived = (token: string): Uint8Array => createHash('sha256').update(token).digest()

/** From now on the server that shows this token is told, at this address, of invoices of its surface that were paid. */
export async function openListener(
  scope: Scope,
  { shopId, live, url, keyId, token }: Token & { shopId: string; live: boolean; url: string },
): Promise<void> {
  const { tx, now, newId, keyring } = scope
  const kept = { id: newId(), dataKey: keyring.secrets.newDataKey() }
  const secret = sealSecret(scope, kept, derived(token))
  const row = { ...kept, shopId, live, url, types: ['payment.succeeded'], secret, createdAt: now, apiKeyId: keyId }
  await tx.webhookEndpoint.create({ data: row, select: { id: true } })
}

/**
 * Where the server of a replaced token is told, that of the new one is: at the same address, with whatever still waits.
 * While the old one works and nobody has shown the new one yet, the old one signs.
 */
export async function moveListener(
  scope: Scope,
  old: Pick<ApiKey, 'id' | 'endsAt'>,
  { keyId, token }: Token,
): Promise<void> {
  const { tx } = scope
  await tx.$queryRaw`select 1 from webhook_endpoint where api_key_id = ${old.id}::uuid for no key update`
  const row = await tx.webhookEndpoint.findUnique({ where: { apiKeyId: old.id } })
  if (!row) return
  const secret = sealSecret(scope, row, derived(token))
  const data = { apiKeyId: keyId, secret, oldSecret: row.secret, oldUntil: old.endsAt }
  await tx.webhookEndpoint.update({ where: { id: row.id }, data, select: { id: true } })
}

/** Nobody is told by these tokens any more: they were revoked. */
export const endListeners = ({ tx }: Scope, keyIds: readonly string[]) =>
  tx.webhookEndpoint.deleteMany({ where: { apiKeyId: { in: [...keyIds] } } })
