import type { RequestHandler } from 'express'
import { PACE_POLICY } from './key-limit.ts'

/** Likewise below the address that clients of Crypto Pay are pointed at: refusals are in the envelope they open. */
export const ofCryptoPay: RequestHandler = (_request, response, next) => {
  response.locals['audience'] = 'crypto_pay'
  response.set(PACE_POLICY)
  next()
}

/** Whatever is asked below the merchant API's address, machines ask it: refusals are data, and the limit is told. */
export const ofMachines: RequestHandler = (_request, response, next) => {
  response.locals['audience'] = 'machines'
  response.set(PACE_POLICY)
  next()
}
