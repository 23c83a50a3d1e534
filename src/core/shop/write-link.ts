import type { User } from '#prisma'
import { after } from '../kit/time.ts'
import { newToken } from '../kit/token.ts'
import type { Scope } from '../kit/use-case.ts'
import { descriptionPlace } from './payment-link.ts'
import type { LinkPrice, PaymentLinkKind } from './views.ts'

/**
 * It may be paid `uses` times, null for any number. `made`: what a shop's server says of its own link, beside what is
 * asked for; by the id the link will have.
 */
export type NewLink = {
  shopId: string
  price: LinkPrice
  uses?: number | null
  kind?: PaymentLinkKind
  description: string
  livesMs: number
  /** Who of the shop made it, in their chat. */
  madeBy?: string
  /** Where it is known before the link is; else a fresh one. */
  token?: string
  pictureId?: string | null
  made?: (id: string) => {
    reference: string | null
    metadata: Uint8Array<ArrayBuffer> | null
    apiKeyId: string | null
    returnUrl?: string | null
  }
}

/** Writes an open link; what it is for is sealed with its shop owner's data key. */
export async function writeLink(
  { tx, keyring, now, newId, ...scope }: Scope,
  { dataKey }: Pick<User, 'dataKey'>,
  {
    shopId,
    price,
    uses = 1,
    kind = 'link',
    description,
    livesMs,
    madeBy,
    token = newToken(scope, 16),
    pictureId = null,
    made,
  }: NewLink,
): Promise<{ id: string; token: string }> {
  const id = newId()
  const sealed = Uint8Array.from(keyring.seal(dataKey, descriptionPlace(id), description))
  const terms = { ...pricedAs(price), uses, kind, description: sealed }
  const times = { createdAt: now, expiresAt: after(now, livesMs) }
  await tx.paymentLink.create({
    data: { id, token, shopId, madeBy: madeBy ?? null, pictureId, ...terms, ...times, ...made?.(id) },
    select: { id: true },
  })
  return { id, token }
}

function pricedAs(price: LinkPrice) {
  if ('open' in price) return { currency: price.open, amount: null, least: price.least?.minor ?? null }
  return { currency: price.amount.currency, amount: price.amount.minor, least: null }
}
