import { json, type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { explainRefusals, handle, read } from '../../control/refusal.ts'
import { RAIL_REASONS } from '../reasons.ts'
import { type RailOrder, TELLINGS, type Try } from './order.ts'
import { MOODS, type OrderProcessor } from './processor.ts'

const giveBack = z.strictObject({ reason: z.enum(RAIL_REASONS).optional() })
const mood = z.strictObject({ mood: z.enum(MOODS) })

type Counter = {
  /** Where it is, e.g. `card` for /api/card. */
  at: string
  processor: OrderProcessor
  /** What a payer gives, as JSON, and the try it makes. */
  payment: z.ZodType<Pick<Try, 'by' | 'outcome'>>
  /** What there is to pay with. */
  about: Record<string, unknown>
}

/**
 * The counter of somebody who takes orders, for the page and for scripts: GET /api/<at>, /api/<at>/orders and
 * /api/<at>/books, POST /api/<at> { mood }, and POST /api/<at>/orders/:id/{pay|tell|return}; `:id` is the order's or
 * OKPay's reference. Paying takes `telling`, and what is paid with.
 */
export function counterRoutes({ at: place, processor, payment, about }: Counter): Router {
  const router = Router()
  const at = (path: string, act: (order: RailOrder, request: Request, response: Response) => unknown) =>
    router.post(
      `/api/${place}/orders/:id/${path}`,
      json(),
      handle((request, response) => {
        const order = processor.find(String(request.params['id']))
        if (order) return act(order, request, response)
        return refuse(response, 404, 'There is no such order.')
      }),
    )

  router.get(
    `/api/${place}`,
    handle(() => ({ mood: processor.mood, ...about })),
  )
  router.post(
    `/api/${place}`,
    json(),
    handle((request) => {
      processor.mood = read(mood, request.body).mood
      return { mood: processor.mood }
    }),
  )
  router.get(
    `/api/${place}/orders`,
    handle(() => processor.orders()),
  )
  router.get(
    `/api/${place}/books`,
    handle(() => processor.books()),
  )
  at('pay', async (order, request, response) => {
    const { telling = 'before', ...given } = request.body ?? {}
    const [when, tried] = [read(z.enum(TELLINGS), telling), read(payment, given)]
    if (!processor.isOpen(order)) return refuse(response, 409, 'This order cannot be paid any more.')
    return { outcome: await processor.pay(order, tried, when), order }
  })
  at('tell', async (order, _request, response) => {
    if (order.state === 'open') return refuse(response, 409, 'There is no payment to tell of.')
    await processor.tell(order)
    return order
  })
  at('return', (order, request, response) => {
    if (processor.giveBack(order, read(giveBack, request.body).reason)) return order
    return refuse(response, 409, 'There is no payment to take back.')
  })
  router.use(explainRefusals)
  return router
}

function refuse(response: Response, status: number, error: string) {
  response.status(status)
  return { error }
}
