import { z } from 'zod'
import { defineCryptoPay } from '../kit/crypto-pay/crypto-pay-route.ts'
import { Unlike } from '../kit/crypto-pay/unlike.ts'

const METHODS = ['createCheck', 'deleteCheck', 'getChecks'] as const

/** Checks are cashed by whoever holds them. We pay people, not holders, and say so in the same place. */
export default METHODS.flatMap((name) =>
  defineCryptoPay({
    ...{ name, scope: 'crypto_pay:read', given: z.looseObject({}) },
    run() {
      throw new Unlike('CHECKS_NOT_SUPPORTED', 'OKPay has no checks: pay a person by transfer, with their user_id', {
        code: 501,
      })
    },
  }),
)
