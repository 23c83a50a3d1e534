import { json, Router } from 'express'
import { z } from 'zod'
import { BANK_ACCOUNTS } from './accounts.ts'
import type { Bank } from './bank.ts'
import { BANK_REASONS, transferOrder } from './order.ts'

const giveBackOrder = z.strictObject({ reason: z.enum(BANK_REASONS).default('details_invalid') })

/**
 * The bank's counter: GET and POST /api/bank/transfers, POST /api/bank/transfers/:id/return, GET /api/bank/accounts.
 * An order that is not understood is a 400 with the problem in words.
 */
export function bankRoutes(bank: Bank): Router {
  const router = Router()
  router.get('/api/bank/accounts', (_request, response) => {
    response.json(BANK_ACCOUNTS)
  })
  router.get('/api/bank/transfers', (_request, response) => {
    response.json(bank.transfers())
  })
  router.post('/api/bank/transfers', json(), (request, response) => {
    const order = transferOrder.safeParse(request.body)
    if (order.success) response.status(201).json(bank.order(order.data))
    else response.status(400).json({ error: wordsFor(order.error) })
  })
  router.post('/api/bank/transfers/:id/return', json(), (request, response) => {
    const order = giveBackOrder.safeParse(request.body ?? {})
    if (!order.success) return void response.status(400).json({ error: wordsFor(order.error) })
    const transfer = bank.giveBack(request.params.id, order.data.reason)
    if (transfer) response.status(201).json(transfer)
    else response.status(404).json({ error: 'no such transfer' })
  })
  return router
}

function wordsFor({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => [...path, message].join(': ')).join('; ')
}
