import express, { type Request, Router } from 'express'
import { isSigned } from '../rail/signature.ts'
import { type Payout, payoutOrder } from './order.ts'
import type { Paymaster } from './paymaster.ts'

type Served = { paymaster: Paymaster; secret: string; now: () => Date }

/**
 * The provider's API for payouts: POST /v1/payouts, GET /v1/payouts/:key and GET /v1/payout-health, signed as Standard
 * Webhooks 1.0.0.
 */
export function payoutApi({ paymaster, secret, now }: Served): Router {
  const router = Router()
  const raw = express.raw({ type: () => true, limit: '64kb' })

  router.post('/v1/payouts', raw, (request, response) => {
    const body = bodyOf(request)
    if (paymaster.mood === 'down') return void response.status(503).json({ code: 'down' })
    if (!signed(request, body)) return void response.status(401).json({ code: 'not_signed' })
    const order = payoutOrder.safeParse(contentOf(body))
    if (!order.success) return void response.status(400).json({ code: 'malformed', issues: order.error.issues })
    const payout = paymaster.take(order.data)
    if (!payout) return void response.status(409).json({ code: 'another_payout' })
    // The line is cut: whoever asked cannot know that it was taken.
    if (paymaster.mood === 'silent' || paymaster.mood === 'unanswered') return void request.socket.destroy()
    response.status(payout.state === 'refused' ? 422 : 201).json(standingOf(payout))
  })
  router.get('/v1/payouts/:key', (request, response) => {
    if (paymaster.mood === 'silent') return void request.socket.destroy()
    if (paymaster.mood === 'down') return void response.status(503).json({ code: 'down' })
    if (!signed(request, '')) return void response.status(401).json({ code: 'not_signed' })
    const payout = paymaster.find(String(request.params['key']))
    if (payout) return void response.json(standingOf(payout))
    response.status(404).json({ code: 'no_such_payout' })
  })
  router.get('/v1/payout-health', (request, response) => {
    if (paymaster.mood === 'silent') return void request.socket.destroy()
    if (paymaster.mood === 'down') return void response.status(503).json({ code: 'down' })
    if (!signed(request, '')) return void response.status(401).json({ code: 'not_signed' })
    response.json({ state: 'up' })
  })
  return router

  function signed(request: Request, body: string): boolean {
    return isSigned(secret, (name) => request.get(name), body, now())
  }
}

const standingOf = ({ state, reason }: Payout) => ({ state, ...(reason && { reason }) })

const bodyOf = (request: Request): string => (Buffer.isBuffer(request.body) ? request.body.toString() : '')

function contentOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
