import { qrSvg } from '../kit/qr-svg.ts'
import { problem } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { deepLink } from '../pages/checkout/addresses.ts'

const DRAWN_A_MINUTE = 300

/** The code a phone's camera reads: it opens the payment in Telegram. */
export default defineRoute({
  method: 'get',
  path: '/pay/:id/qr.svg',
  audience: 'machines',
  perMinute: DRAWN_A_MINUTE,
  async run({ deps, params, requestId }) {
    const link = await deps.core.readPaymentLink({ token: params['id'] ?? '' })
    if (!link.ok) return problem(link.failure.code, { requestId, deps })
    return { status: 200, type: 'image/svg+xml', body: qrSvg(deepLink(deps.telegramUrl, link.value.token)) }
  },
})
