import express, { Router } from 'express'
import { generateSync } from 'otplib'
import { z } from 'zod'
import { explainRefusals, handle, read } from '../control/refusal.ts'
import type { KeptKeys } from './kept.ts'

const STEP_SECONDS = 30

// As a person types it: spaces do not count, nor does case.
const asked = z.strictObject({
  secret: z
    .string()
    .max(200)
    .transform((typed) => typed.replace(/\s/g, '').toUpperCase())
    .refine((secret) => /^[A-Z2-7]{26,128}$/.test(secret), 'the key that the page shows, in base 32'),
})

/**
 * GET /api/authenticator: the keys that residents of the sandbox keep. POST /api/authenticator: what an authenticator
 * app with this key shows now, by the sandbox's clock, and for how many seconds still.
 */
export function authenticatorRoutes(now: () => Date, keys: KeptKeys): Router {
  const router = Router()
  router.get(
    '/api/authenticator',
    handle(() => keys.all()),
  )
  router.post(
    '/api/authenticator',
    express.json(),
    handle((request) => {
      const { secret } = read(asked, request.body)
      const epoch = Math.floor(now().getTime() / 1000)
      return { code: generateSync({ secret, epoch }), secondsLeft: STEP_SECONDS - (epoch % STEP_SECONDS) }
    }),
  )
  router.use(explainRefusals)
  return router
}
