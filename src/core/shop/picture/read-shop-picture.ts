import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { linkOf } from '../read-payment-link.ts'

/** The picture of a link, or the logo of its shop, for anybody who has the link: a JPEG. `not_found` where there is none. */
export const readShopPicture: UseCase<{ token: string; of: 'picture' | 'logo' }, { jpeg: Uint8Array }> = async (
  scope,
  { token, of },
) => {
  const { pictureId, logoId } = await linkOf(scope, token)
  const id = of === 'logo' ? logoId : pictureId
  const row = id === null ? null : await scope.tx.shopPicture.findUnique({ where: { id } })
  return row ? { jpeg: row.jpeg } : fail({ code: 'not_found' })
}
