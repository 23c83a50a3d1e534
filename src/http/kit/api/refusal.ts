import type { Failure } from '#core'
import type { HttpDeps } from '../../deps.ts'
import { problem, type Reply } from '../reply.ts'
import type { Call } from '../route.ts'

const RETRY_SECONDS = 1

/** What the core refused, as problem+json with what helps to put it right. */
export function refusal({ requestId, deps }: Call, failure: Failure): Reply {
  if (failure.code === 'auth_required' && failure.link !== undefined) return asksPerson(deps, requestId, failure.link)
  const retryAfterSeconds = failure.code === 'idempotency_busy' ? RETRY_SECONDS : undefined
  return problem(failure.code, { requestId, param: PARAMS[failure.code], retryAfterSeconds })
}

/** The person has to confirm it themselves: where. What the key or token allows is not in question. */
function asksPerson({ publicUrl, chatUrl }: HttpDeps, requestId: string, link: string): Reply {
  const { body, ...reply } = problem('auth_required', { requestId })
  const there = { pay_url: `${publicUrl}/pay/${link}`, chat_url: `${chatUrl}?start=pay_${link}` }
  return { ...reply, status: 402, body: JSON.stringify({ ...JSON.parse(String(body)), status: 402, ...there }) }
}

/** Which field of a request a refusal is about. */
const PARAMS: Partial<Record<Failure['code'], string>> = {
  amount_too_large: 'amount',
  amount_too_small: 'amount',
  refund_too_much: 'amount',
  payment_unknown: 'payment',
  currency_not_supported: 'currency',
  webhook_url_refused: 'url',
  return_url_refused: 'return_url',
  region_not_supported: 'currency',
  text_too_long: 'description',
  reference_taken: 'reference',
  idempotency_mismatch: 'Idempotency-Key',
  idempotency_busy: 'Idempotency-Key',
}
