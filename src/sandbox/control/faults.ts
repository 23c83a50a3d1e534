import express, { Router } from 'express'
import { z } from 'zod'
import { FAULT_CODES } from '../telegram/faults.ts'
import type { StandIn } from '../telegram/index.ts'
import { handle, read } from './refusal.ts'

const isDelivery = (code: unknown): boolean => code === 'duplicate' || code === 'reorder'

const fault = z
  .strictObject({
    /** A Bot API method, `*` for any, `updates` for duplicate and reorder. */
    method: z.string().min(1).default('*'),
    code: z.literal(FAULT_CODES),
    times: z.number().int().min(1).max(1000).default(1),
    retryAfter: z.number().int().min(1).max(3600).optional(),
  })
  .refine(
    ({ method, code }) => (method === 'updates') === isDelivery(code),
    'the method "updates" goes with the codes "duplicate" and "reorder", and they with it',
  )

/** POST /api/faults lets something go wrong the next times; DELETE calms everything down. */
export function faultRoutes({ faults }: StandIn): Router {
  const router = Router()
  router.post(
    '/api/faults',
    express.json(),
    handle((request) => faults.add(read(fault, request.body))),
  )
  router.delete(
    '/api/faults',
    handle(() => faults.clear()),
  )
  return router
}
