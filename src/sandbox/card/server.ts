import { fileURLToPath } from 'node:url'
import express, { type Express, type Request, type Response } from 'express'
import { isSigned } from '../rail/signature.ts'
import { newOrder } from './order.ts'
import { payRoutes } from './pay.ts'
import type { CardProcessor } from './processor.ts'

const FILES = fileURLToPath(new URL('page/files/', import.meta.url))

export type ServerOptions = {
  processor: CardProcessor
  secret: string
  now: () => Date
  home: () => string | undefined
}

/** The processor's own web side: the API where OKPay places orders, and the page where people pay them. */
export function cardServer(options: ServerOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.post('/v1/orders', express.raw({ type: () => true, limit: '64kb' }), (request, response) =>
    takeOrder(options, request, response),
  )
  app.use(payRoutes(options))
  app.use('/files', express.static(FILES, { cacheControl: false, index: false }))
  return app
}

/** POST /v1/orders, signed as Standard Webhooks 1.0.0: 201 with the page to pay on; 400, 401, 409 or, in a mood, 503. */
function takeOrder({ processor, secret, now }: ServerOptions, request: Request, response: Response): void {
  const { mood } = processor
  if (mood === 'silent') return
  if (mood !== 'working') return void response.status(503).json({ code: mood })
  const body = Buffer.isBuffer(request.body) ? request.body.toString() : ''
  if (!isSigned(secret, (name) => request.get(name), body, now()))
    return void response.status(401).json({ code: 'not_signed' })
  const asked = newOrder.safeParse(contentOf(body))
  if (!asked.success) return void response.status(400).json({ code: 'malformed', issues: asked.error.issues })
  const order = processor.place(asked.data)
  if (!order) return void response.status(409).json({ code: 'another_order' })
  const page = `${request.protocol}://${request.get('host')}/pay/${order.id}`
  response.status(201).json({ id: order.id, reference: order.reference, page_url: page })
}

function contentOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
