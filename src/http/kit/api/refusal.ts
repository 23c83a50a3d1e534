import type { Failure } from '#core'
import type { HttpDeps } from '../../deps.ts'
import { PROBLEMS } from '../problems.ts'
import { problem, type Reply } from '../reply.ts'
import type { Call } from '../route.ts'

const BUSY_SECONDS = 1
const DOWN_SECONDS = 30

type About = { declines?: true | undefined; param?: string | undefined }

/**
 * What the core refused, as problem+json with what helps to put it right. `declines`: it was to take money from somebody;
 * `param`: the field it is about, where the code alone does not tell.
 */
export function refusal(call: Call, failure: Failure, { declines, param = PARAMS[failure.code] }: About = {}): Reply {
  const { requestId, deps } = call
  const { code } = failure
  if (code === 'auth_required' && failure.link !== undefined) return asksPerson(deps, requestId, failure.link)
  const declined = declines && PROBLEMS[code].status === 402
  return problem(code, {
    ...{ requestId, deps, param, retryAfterSeconds: retryAfter(failure, deps.now()) },
    ...(declined && { declined, also: 'limited' in failure ? failure.limited?.code : undefined }),
  })
}

/** When asking the same again can help. */
export function retryAfter(failure: Failure, now: Date): number | undefined {
  const { code } = failure
  if (code === 'idempotency_busy') return BUSY_SECONDS
  if (code === 'too_many_requests') return Math.max(1, Math.ceil((failure.until.getTime() - now.getTime()) / 1000))
  return PROBLEMS[code].status === 503 ? DOWN_SECONDS : undefined
}

/** The person has to confirm it themselves: where. What the key or token allows is not in question. */
function asksPerson(deps: HttpDeps, requestId: string, link: string): Reply {
  const { publicUrl, chatUrl } = deps
  const { body, ...reply } = problem('auth_required', { requestId, deps, declined: true })
  const there = { pay_url: `${publicUrl}/pay/${link}`, chat_url: `${chatUrl}?start=pay_${link}` }
  return { ...reply, status: 402, body: JSON.stringify({ ...JSON.parse(String(body)), status: 402, ...there }) }
}

/** Which field of a request a refusal is about. */
const PARAMS: Partial<Record<Failure['code'], string>> = {
  amount_too_large: 'amount',
  amount_too_small: 'amount',
  refund_too_much: 'amount',
  payment_unknown: 'payment',
  payee_not_found: 'payee',
  payee_unavailable: 'payee',
  self_transfer: 'payee',
  payout_unsigned: 'OKPay-Signature',
  currency_not_supported: 'currency',
  webhook_url_refused: 'url',
  return_url_refused: 'return_url',
  region_not_supported: 'currency',
  text_too_long: 'description',
  reference_taken: 'reference',
  idempotency_mismatch: 'Idempotency-Key',
  idempotency_busy: 'Idempotency-Key',
}
