import { json, type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { explainRefusals, handle, read } from '../control/refusal.ts'
import { RAIL_REASONS } from '../rail/reasons.ts'
import { cardNumber, TEST_CARDS } from './cards.ts'
import { type CardOrder, TELLINGS } from './order.ts'
import { type CardProcessor, MOODS } from './processor.ts'

const payment = z.strictObject({
  number: z.string().transform(cardNumber).pipe(z.string('not a card number')),
  telling: z.enum(TELLINGS).default('before'),
})
const giveBack = z.strictObject({ reason: z.enum(RAIL_REASONS).optional() })
const mood = z.strictObject({ mood: z.enum(MOODS) })

/**
 * The processor's counter, for the Card tab and for scripts: GET /api/card, /api/card/orders and /api/card/books,
 * POST /api/card { mood }, and POST /api/card/orders/:id/{pay|tell|return}; `:id` is the order's or OKPay's reference.
 */
export function cardRoutes(processor: CardProcessor): Router {
  const router = Router()
  const at = (path: string, act: (order: CardOrder, request: Request, response: Response) => unknown) =>
    router.post(
      `/api/card/orders/:id/${path}`,
      json(),
      handle((request, response) => {
        const order = processor.find(String(request.params['id']))
        if (order) return act(order, request, response)
        return refuse(response, 404, 'There is no such order.')
      }),
    )

  router.get(
    '/api/card',
    handle(() => ({ mood: processor.mood, cards: TEST_CARDS })),
  )
  router.post(
    '/api/card',
    json(),
    handle((request) => {
      processor.mood = read(mood, request.body).mood
      return { mood: processor.mood }
    }),
  )
  router.get(
    '/api/card/orders',
    handle(() => processor.orders()),
  )
  router.get(
    '/api/card/books',
    handle(() => processor.books()),
  )
  at('pay', async (order, request, response) => {
    const { number, telling } = read(payment, request.body)
    if (!processor.isOpen(order)) return refuse(response, 409, 'This order cannot be paid any more.')
    return { outcome: await processor.pay(order, number, telling), order }
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
