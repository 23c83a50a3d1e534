import type { RequestHandler } from 'express'
import { PACE_POLICY } from './key-limit.ts'

/** Whatever is asked below the merchant API's address, machines ask it: refusals are data, and the limit is told. */
export const ofMachines: RequestHandler = (_request, response, next) => {
  response.locals['audience'] = 'machines'
  response.set(PACE_POLICY)
  next()
}
