import type { PaymentLinkView } from '#core'
import type { Card } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** What payers see of a link beside its words: its own picture, else its shop's logo. One that cannot be had is left out. */
export async function faceOf({ core }: Scene, link: PaymentLinkView): Promise<Pick<Card, 'picture'>> {
  if (!link.pictured && !link.logo) return {}
  const read = await core.readShopPicture({ token: link.token, of: link.pictured ? 'picture' : 'logo' })
  return read.ok ? { picture: { bytes: read.value.jpeg, name: 'okpay-shop.jpg' } } : {}
}
