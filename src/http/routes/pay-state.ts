import { isTestToken } from '#core'
import { json, problem, type Reply } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { type Standing, standingOf } from '../pages/checkout/standing.ts'

/** Twenty open pages behind one address, each asking every two seconds. */
const ASKED_A_MINUTE = 600

/** How a link stands: for the page that waits, and for the server of a shop. Nothing in it says who paid. */
export default defineRoute({
  method: 'get',
  path: '/pay/:id/state',
  audience: 'machines',
  perMinute: ASKED_A_MINUTE,
  api: {
    summary: 'How a payment link stands',
    params: { id: 'The last part of the address of the link' },
    answers: {
      200: 'state is open, paused (the shop takes no payments right now), paid, expired or withdrawn; paid_at says when',
      404: 'There is no such link',
      429: 'Asked too often from one address; Retry-After says when again',
    },
  },
  async run({ deps, params, requestId }) {
    const token = params['id'] ?? ''
    if (isTestToken(token)) {
      const test = await deps.core.readTestInvoice({ token })
      if (test.ok) return stands(test.value.state, test.value.paidAt)
    }
    const link = await deps.core.readPaymentLink({ token })
    if (!link.ok) return problem(link.failure.code, { requestId, deps })
    return stands(standingOf(link.value), link.value.paidAt)
  },
})

const stands = (state: Standing, paidAt: Date | null): Reply =>
  json(200, { state, ...(paidAt && { paid_at: paidAt.toISOString() }) })
