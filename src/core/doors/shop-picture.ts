import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { OfPicture } from '../shop/picture/place.ts'

/** The part of the core's door through which shops get a face. */
export type ShopPictureDoor = {
  /**
   * The logo, or the picture of an open link, in place of the one that is there. `file_refused`, `scanner_unavailable`,
   * `too_many_requests`, `shop_right_missing`, `invoice_unknown`, `superseded`.
   */
  addShopPicture(input: { actor: ChatRef; of: OfPicture; file: Uint8Array }): Promise<Result<null>>
  /** Away with it. */
  removeShopPicture(input: { actor: ChatRef; of: OfPicture }): Promise<Result<null>>
  /** What anybody who has the link may see of both: a JPEG made by us. `not_found`, `invoice_unknown`. */
  readShopPicture(input: { token: string; of: 'picture' | 'logo' }): Promise<Result<{ jpeg: Uint8Array }>>
}
