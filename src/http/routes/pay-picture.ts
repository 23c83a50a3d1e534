import { Readable } from 'node:stream'
import { problem } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'

const SHOWN_A_MINUTE = 300

/** What a shop looks like, and what one of its links is for: a JPEG we made, for whoever has the link. */
const shown = (of: 'picture' | 'logo') =>
  defineRoute({
    method: 'get',
    path: `/pay/:id/${of}.jpg`,
    audience: 'machines',
    perMinute: SHOWN_A_MINUTE,
    async run({ deps, params, requestId }: Call) {
      const read = await deps.core.readShopPicture({ token: params['id'] ?? '', of })
      if (!read.ok) return problem(read.failure.code, { requestId, deps })
      return { status: 200, type: 'image/jpeg', body: Readable.from(Buffer.from(read.value.jpeg)) }
    },
  })

export default [shown('picture'), shown('logo')]
