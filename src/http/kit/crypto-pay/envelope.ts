import type { FailureCode } from '#core'
import { type EdgeCode, PROBLEMS } from '../problems.ts'
import { json, type Reply } from '../reply.ts'

/** What clients of Crypto Pay look for by name; every other refusal has our own code, in their spelling. */
const NAMES: Partial<Record<EdgeCode | FailureCode, { code?: number; name: string }>> = {
  api_key_invalid: { name: 'UNAUTHORIZED' },
  route_not_found: { name: 'METHOD_NOT_FOUND' },
  scope_missing: { name: 'METHOD_DISABLED' },
  payouts_off: { name: 'METHOD_DISABLED' },
  invoice_unknown: { name: 'INVOICE_NOT_FOUND' },
  already_paid: { name: 'INVOICE_ALREADY_PAID' },
  payee_not_found: { code: 400, name: 'USER_NOT_FOUND' },
  insufficient_balance: { code: 400, name: 'INSUFFICIENT_FUNDS' },
  insufficient_for_fee: { code: 400, name: 'INSUFFICIENT_FUNDS' },
  amount_too_small: { code: 400, name: 'AMOUNT_TOO_SMALL' },
  amount_too_large: { code: 400, name: 'AMOUNT_TOO_BIG' },
  reference_taken: { code: 400, name: 'SPEND_ID_ALREADY_USED' },
  idempotency_mismatch: { code: 400, name: 'SPEND_ID_ALREADY_USED' },
  idempotency_busy: { name: 'SPEND_ID_BUSY' },
  return_url_refused: { code: 400, name: 'PAID_BTN_URL_NOT_REGISTERED' },
  text_too_long: { code: 400, name: 'DESCRIPTION_TOO_LONG' },
}

/** What stands in an error beside its code: in words, about which parameter, and by what the log knows it. */
type Said = {
  requestId: string
  message?: string | undefined
  param?: string | undefined
  retryAfterSeconds?: number | undefined
}

export const succeeded = (result: unknown): Reply => ({
  ...json(200, { ok: true, result }),
  headers: { 'cache-control': 'no-store' },
})

/** A refusal as Crypto Pay's clients read it, the same code as the status; what we say besides they print. */
export function refusedAs(code: number, name: string, { requestId, message, param, retryAfterSeconds }: Said): Reply {
  const error = { code, name, ...(message && { message }), ...(param && { param }), request_id: requestId }
  return {
    ...json(code, { ok: false, error }),
    headers: {
      'cache-control': 'no-store',
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    },
  }
}

/** The same for a code of ours. A parameter that is not what it should be is named in its name, as theirs are. */
export function refusedFor(code: EdgeCode | FailureCode, said: Said): Reply {
  const { status, title } = PROBLEMS[code]
  const named = NAMES[code]
  const { param } = said
  const name = code === 'malformed' && param ? `${param.toUpperCase()}_INVALID` : (named?.name ?? code.toUpperCase())
  return refusedAs(named?.code ?? status, name, { ...said, message: said.message ?? title })
}
