import { json, Router } from 'express'
import { z } from 'zod'
import { explainRefusals, handle, read } from '../control/refusal.ts'
import { RATE_MOODS, type RatesService } from './service.ts'

const change = z.strictObject({
  rates: z.record(z.string().regex(/^[A-Z]{3}$/), z.string().regex(/^\d{1,12}(\.\d{1,12})?$/)).optional(),
  mood: z.enum(RATE_MOODS).optional(),
})

/** The market, for scripts: GET /api/rates; POST /api/rates { rates?: { USD: "1.20" }, mood? } moves or stops it. */
export function ratesRoutes(service: RatesService): Router {
  const router = Router()
  const state = () => ({ mood: service.mood, rates: service.rates() })
  router.get('/api/rates', handle(state))
  router.post(
    '/api/rates',
    json(),
    handle((request) => {
      const { rates, mood } = read(change, request.body)
      if (rates) service.move(rates)
      if (mood) service.mood = mood
      return state()
    }),
  )
  router.use(explainRefusals)
  return router
}
