import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { Result } from '../../kit/failure.ts'
import { judgeFile } from '../../kit/judge-file.ts'
import { limitRate } from '../../kit/rate-limit.ts'
import { HOUR } from '../../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { type OfPicture, putPicture, wherePicture } from './place.ts'

type Input = { actor: ChatRef; of: OfPicture; file: Uint8Array }

/** Each takes a process of its own and a scan, whatever becomes of it. */
const TRIES_MAX = 20
/** The longest side of what is kept, in pixels: a logo beside a name, a picture across a card. */
const SIDES = { logo: 512, link: 1280 }

/**
 * The shop's logo, or the picture of one of its open links: a photo like those of documents, judged and made anew as
 * they are, and never fetched from anywhere. `file_refused`, `scanner_unavailable`, `too_many_requests`,
 * `shop_right_missing`, `invoice_unknown`.
 */
export async function addShopPicture(deps: CoreDeps, input: Input): Promise<Result<null>> {
  const may = await run(deps, mayAdd, input)
  if (!may.ok) return may
  const judged = await judgeFile(deps, input.file, {
    side: SIDES[input.of === 'logo' ? 'logo' : 'link'],
    picture: true,
  })
  return judged.ok ? run(deps, keep, { ...input, jpeg: judged.value.bytes }) : judged
}

async function mayAdd(scope: Scope, { actor, of }: Input): Promise<null> {
  const { me } = await wherePicture(scope, actor, of)
  await limitRate(scope, { subject: `user:${me.id}`, of: 'shop_picture', max: TRIES_MAX, windowMs: HOUR })
  return null
}

async function keep(scope: Scope, { actor, of, jpeg }: Input & { jpeg: Uint8Array }): Promise<null> {
  const place = await wherePicture(scope, actor, of)
  const id = scope.newId()
  const row = { id, shopId: place.shop.id, jpeg: Uint8Array.from(jpeg), createdAt: scope.now }
  await scope.tx.shopPicture.create({ data: row, select: { id: true } })
  await putPicture(scope, place, id)
  await audit(scope, actor, 'shop.picture_added', `shop:${place.shop.id}`, { picture: id, link: place.linkId })
  return null
}
