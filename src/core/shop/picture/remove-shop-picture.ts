import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { type OfPicture, putPicture, wherePicture } from './place.ts'

/** Takes the logo, or a link's picture, away again; where there is none, nothing happens. */
export const removeShopPicture: UseCase<{ actor: ChatRef; of: OfPicture }, null> = async (scope, { actor, of }) => {
  const place = await wherePicture(scope, actor, of)
  if (place.standing === null) return null
  await putPicture(scope, place, null)
  await audit(scope, actor, 'shop.picture_removed', `shop:${place.shop.id}`, { link: place.linkId })
  return null
}
