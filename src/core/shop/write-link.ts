import type { User } from '#prisma'
import { after } from '../kit/time.ts'
import { newToken } from '../kit/token.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import { descriptionPlace } from './payment-link.ts'

/** `made`: what a shop's server says of its own link, beside what is asked for; by the id the link will have. */
export type NewLink = {
  shopId: string
  amount: Money
  description: string
  livesMs: number
  /** Who of the shop made it, in their chat. */
  madeBy?: string
  made?: (id: string) => { reference: string | null; metadata: Uint8Array<ArrayBuffer> | null; apiKeyId: string }
}

/** Writes an open link; what it is for is sealed with its shop owner's data key. */
export async function writeLink(
  { tx, keyring, now, newId, ...scope }: Scope,
  { dataKey }: Pick<User, 'dataKey'>,
  { shopId, amount, description, livesMs, madeBy, made }: NewLink,
): Promise<{ id: string; token: string }> {
  const [id, token] = [newId(), newToken(scope, 16)]
  const sealed = Uint8Array.from(keyring.seal(dataKey, descriptionPlace(id), description))
  const terms = { currency: amount.currency, amount: amount.minor, description: sealed }
  const times = { createdAt: now, expiresAt: after(now, livesMs) }
  await tx.paymentLink.create({
    data: { id, token, shopId, madeBy: madeBy ?? null, ...terms, ...times, ...made?.(id) },
    select: { id: true },
  })
  return { id, token }
}
