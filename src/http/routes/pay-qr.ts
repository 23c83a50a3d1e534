import encodeQR from 'qr'
import { problem, type Reply } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { deepLink } from '../pages/checkout/addresses.ts'

/** The quiet zone that readers need around a code, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4
const DRAWN_A_MINUTE = 300

/** The code a phone's camera reads: it opens the payment in Telegram. */
export default defineRoute({
  method: 'get',
  path: '/pay/:id/qr.svg',
  audience: 'machines',
  perMinute: DRAWN_A_MINUTE,
  async run({ deps, params, requestId }) {
    const link = await deps.core.readPaymentLink({ token: params['id'] ?? '' })
    return link.ok ? picture(deepLink(deps.telegramUrl, link.value.token)) : problem(link.failure.code, { requestId })
  },
})

// Black on white of its own, for many cameras read no code that is light on dark.
function picture(text: string): Reply {
  const svg = encodeQR(text, 'svg', { border: QUIET_ZONE, ecc: 'medium' })
    .replace('<svg ', '<svg shape-rendering="crispEdges" ')
    .replace('>', '><rect width="100%" height="100%" fill="#fff"/>')
  return { status: 200, type: 'image/svg+xml', body: svg }
}
