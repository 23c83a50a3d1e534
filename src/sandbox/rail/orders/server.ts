import express, { type Request, type Response, Router } from 'express'
import { isSigned } from '../signature.ts'
import { newOrderFor } from './order.ts'
import type { OrderProcessor } from './processor.ts'

export type ApiOptions = {
  processor: OrderProcessor
  /** OKPay's account there. */
  account: string
  secret: string
  now: () => Date
}

/**
 * The API where OKPay places orders and asks about them, signed as Standard Webhooks 1.0.0: `POST /v1/orders` answers 201
 * with the page to pay on, or 400, 401, 409; `GET /v1/orders/:reference` what became of one; `GET /v1/health` whether
 * orders are taken. In a mood everything is a 503, or silence.
 */
export function orderApi(options: ApiOptions): Router {
  const router = Router()
  const guarded = (act: (body: string, request: Request, response: Response) => void) => [
    express.raw({ type: () => true, limit: '64kb' }),
    (request: Request, response: Response) => {
      const { mood } = options.processor
      if (mood === 'silent') return
      if (mood !== 'working') return void response.status(503).json({ code: mood })
      const body = Buffer.isBuffer(request.body) ? request.body.toString() : ''
      if (!isSigned(options.secret, (name) => request.get(name), body, options.now()))
        return void response.status(401).json({ code: 'not_signed' })
      act(body, request, response)
    },
  ]
  router.post('/v1/orders', ...guarded((body, request, response) => takeOrder(options, body, request, response)))
  router.get(
    '/v1/orders/:reference',
    ...guarded((_body, request, response) => {
      const order = options.processor.find(String(request.params['reference']))
      if (!order) return void response.status(404).json({ code: 'no_such_order' })
      const { reference, state } = order
      response.json({ reference, state, events: options.processor.news(order) })
    }),
  )
  router.get('/v1/health', ...guarded((_body, _request, response) => void response.json({ state: 'up' })))
  return router
}

function takeOrder({ processor, account }: ApiOptions, body: string, request: Request, response: Response): void {
  const asked = newOrderFor(account).safeParse(contentOf(body))
  if (!asked.success) return void response.status(400).json({ code: 'malformed', issues: asked.error.issues })
  const order = processor.place(asked.data)
  if (!order) return void response.status(409).json({ code: 'another_order' })
  const page = `${request.protocol}://${request.get('host')}/pay/${order.id}`
  response.status(201).json({ id: order.id, reference: order.reference, page_url: page, fee: order.fee })
}

function contentOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
