import { json, type Response, Router } from 'express'
import { z } from 'zod'
import { explainRefusals, handle, read } from '../control/refusal.ts'
import { RAIL_REASONS } from '../rail/reasons.ts'
import { payoutBooksOf } from './books.ts'
import { PAYOUT_MOODS, PAYOUT_TELLINGS } from './order.ts'
import type { Paymaster } from './paymaster.ts'

const ways = z.strictObject({
  mood: z.enum(PAYOUT_MOODS).optional(),
  telling: z.enum(PAYOUT_TELLINGS).optional(),
  reason: z.enum(RAIL_REASONS).optional(),
})
const giveBack = z.strictObject({ reason: z.enum(RAIL_REASONS).optional() })

/**
 * The provider's counter for money out, `at` being bank or card: GET and POST /api/<at>/payouts (how it treats those that
 * come in: mood, telling, reason), GET /api/<at>/payouts/books, POST /api/<at>/payouts/:id/{settle|return}; `:id` is the
 * payout's, OKPay's key or reference.
 */
export function payoutRoutes(at: 'bank' | 'card', paymaster: Paymaster): Router {
  const router = Router()
  const path = `/api/${at}/payouts`
  const now = () => {
    const { mood, telling, reason } = paymaster
    return { mood, telling, reason, payouts: paymaster.payouts() }
  }
  router.get(path, handle(now))
  router.get(
    `${path}/books`,
    handle(() => payoutBooksOf(paymaster.payouts())),
  )
  router.post(
    path,
    json(),
    handle((request) => {
      const { mood, telling, reason } = read(ways, request.body)
      Object.assign(paymaster, { ...(mood && { mood }), ...(telling && { telling }), ...(reason && { reason }) })
      return now()
    }),
  )
  router.post(
    `${path}/:id/settle`,
    handle((request, response) => {
      const payout = paymaster.find(String(request.params['id']))
      return payout && paymaster.settle(payout) ? payout : refuse(response, payout !== undefined)
    }),
  )
  router.post(
    `${path}/:id/return`,
    json(),
    handle((request, response) => {
      const payout = paymaster.find(String(request.params['id']))
      const { reason } = read(giveBack, request.body ?? {})
      return payout && paymaster.giveBack(payout, reason) ? payout : refuse(response, payout !== undefined)
    }),
  )
  router.use(explainRefusals)
  return router
}

function refuse(response: Response, isThere: boolean) {
  response.status(isThere ? 409 : 404)
  return { error: isThere ? 'This payout is over.' : 'There is no such payout.' }
}
