import { CURRENCY_CODES } from '#core'

/** Thrown where a request asks for what a wallet like ours cannot do: what is said tells what would be accepted instead. */
export class Unlike extends Error {
  readonly code: number
  readonly reason: string
  readonly param: string | undefined

  constructor(reason: string, message: string, { param, code = 400 }: { param?: string; code?: number } = {}) {
    super(message)
    this.name = 'Unlike'
    this.code = code
    this.reason = reason
    this.param = param
  }
}

const ACCEPTED = CURRENCY_CODES.join(', ')

/** An asset, or a currency, that is none of ours. */
export const notHeld = (param: string): Unlike =>
  new Unlike(
    param === 'fiat' ? 'UNSUPPORTED_FIAT' : 'UNSUPPORTED_ASSET',
    `OKPay holds no crypto-currency. Accepted: ${ACCEPTED}`,
    { param },
  )
