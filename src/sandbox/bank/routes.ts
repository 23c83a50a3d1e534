import { json, Router } from 'express'
import { z } from 'zod'
import { explainRefusals, handle, read } from '../control/refusal.ts'
import { RAIL_REASONS } from '../rail/reasons.ts'
import { BANK_ACCOUNTS } from './accounts.ts'
import type { Bank } from './bank.ts'
import { transferOrder } from './order.ts'

// What arrived and goes back had the right account: its name is what was wrong.
const giveBackOrder = z.strictObject({ reason: z.enum(RAIL_REASONS).default('name_mismatch') })

/**
 * The bank's counter: GET and POST /api/bank/transfers, POST /api/bank/transfers/:id/return, GET /api/bank/accounts.
 * An order that is not understood is a 400 with the problem in words.
 */
export function bankRoutes(bank: Bank): Router {
  const router = Router()
  router.get(
    '/api/bank/accounts',
    handle(() => BANK_ACCOUNTS),
  )
  router.get(
    '/api/bank/transfers',
    handle(() => bank.transfers()),
  )
  router.post(
    '/api/bank/transfers',
    json(),
    handle((request, response) => {
      const order = read(transferOrder, request.body)
      response.status(201)
      return bank.order(order)
    }),
  )
  router.post(
    '/api/bank/transfers/:id/return',
    json(),
    handle((request, response) => {
      const { reason } = read(giveBackOrder, request.body)
      const transfer = bank.giveBack(String(request.params.id), reason)
      response.status(transfer ? 201 : 404)
      return transfer ?? { error: 'There is no such transfer.' }
    }),
  )
  router.use(explainRefusals)
  return router
}
