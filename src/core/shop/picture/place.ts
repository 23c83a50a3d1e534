import type { Shop } from '#prisma'
import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { linkOf } from '../read-payment-link.ts'
import { mayIn } from '../role.ts'
import { shopFor } from '../shop-for.ts'

/** What a picture is of: the shop the actor acts for, or the link with this token. */
export type OfPicture = 'logo' | { link: string }

export type PicturePlace = { me: { id: string }; shop: Shop; linkId: string | null; standing: string | null }

/** Where a picture goes: the owner says what the shop looks like, whoever made a link what it shows. */
export async function wherePicture(scope: Scope, actor: ChatRef, of: OfPicture): Promise<PicturePlace> {
  if (of === 'logo') {
    const { me, shop } = await shopFor(scope, actor, 'manage')
    refuseLockedChat(me)
    return { me, shop, linkId: null, standing: shop.logoId }
  }
  const { id, shopId, madeBy, pictureId } = await linkOf(scope, of.link)
  const unknown = { code: 'invoice_unknown' } as const
  const { me, role, shop } = await shopFor(scope, actor, 'charge', { shopId, unknown })
  refuseLockedChat(me)
  if (madeBy !== me.id && !mayIn(role, 'look')) fail(unknown)
  return { me, shop, linkId: id, standing: pictureId }
}

/**
 * Puts a picture there, or none; the one that was there goes, unless another link shows it. A link that is over keeps
 * its own.
 */
export async function putPicture({ tx }: Scope, place: PicturePlace, id: string | null): Promise<void> {
  const { linkId, shop, standing } = place
  if (linkId === null) await tx.shop.update({ where: { id: shop.id }, data: { logoId: id } })
  else {
    const open = { id: linkId, state: 'open' }
    const { count } = await tx.paymentLink.updateMany({ where: open, data: { pictureId: id } })
    if (count === 0) fail({ code: 'superseded' })
  }
  if (standing === null) return
  await tx.$executeRaw`
    delete from shop_picture p where p.id = ${standing}::uuid
      and not exists (select from shop where logo_id = p.id) and not exists (select from payment_link where picture_id = p.id)`
}
