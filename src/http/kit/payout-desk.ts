import { z } from 'zod'
import {
  type PayoutAnswer,
  type PayoutDesk,
  type PayoutOrder,
  type PayoutStanding,
  RAIL_REASONS,
  type RailHealth,
  toCanonical,
} from '#core'
import { boundedJson } from './bounded-json.ts'
import type { DeskParts, RailAccess } from './rail.ts'
import { healthIn } from './rail-health.ts'
import { signMessage } from './signature.ts'

const ANSWER_WITHIN_MS = 8_000
const ANSWER_MAX_BYTES = 64 * 1024

const reason = z.enum(RAIL_REASONS).nullish()

const known = z.discriminatedUnion('state', [
  z.object({ state: z.literal('accepted') }),
  z.object({ state: z.literal('settled') }),
  z.object({ state: z.literal('returned'), reason }),
  z.object({ state: z.literal('refused'), reason }),
])
const absent = z.object({ code: z.literal('no_such_payout') })

/**
 * Payouts at a provider that takes them at `/v1/payouts` and says at `/v1/payout-health` whether it does, signed, each
 * under a key of ours. Only what it says in so many words counts: an answer that is late, broken, cut off or of another
 * shape is `unknown`, whatever its status.
 */
export function openPayoutDesk(rail: string, access: RailAccess, parts: DeskParts): PayoutDesk {
  const unknown = (key: string, cause: object) => {
    parts.log.warn({ event: 'payout_unanswered', rail, key, ...cause }, 'nobody knows whether a payout was taken')
    return { state: 'unknown' } as const
  }
  return {
    account: access.account,
    send: (order) => send(rail, access, parts, order).catch((err: unknown) => unknown(order.key, { err })),
    status: (key) => status(access, parts, key).catch((err: unknown) => unknown(key, { err })),
    health: () => health(access, parts).catch(() => 'down' as const),
  }
}

async function send(rail: string, access: RailAccess, parts: DeskParts, order: PayoutOrder): Promise<PayoutAnswer> {
  const { key, reference, amount, target } = order
  const body = JSON.stringify({
    account: access.account,
    key,
    reference,
    amount: toCanonical(amount),
    currency: amount.currency,
    to: target,
    callback_url: `${parts.publicUrl}/callbacks/${rail}`,
  })
  return answerIn((await ask(access, parts, { path: '/v1/payouts', key, method: 'POST', body })).body)
}

async function status(access: RailAccess, parts: DeskParts, key: string): Promise<PayoutStanding> {
  const answer = await ask(access, parts, {
    path: `/v1/payouts/${encodeURIComponent(key)}`,
    key,
    method: 'GET',
    body: '',
  })
  return absent.safeParse(answer.body).success ? { state: 'absent' } : answerIn(answer.body)
}

async function health(access: RailAccess, parts: DeskParts): Promise<RailHealth> {
  return healthIn(await ask(access, parts, { path: '/v1/payout-health', key: 'health', method: 'GET', body: '' }))
}

function answerIn(answer: unknown): PayoutAnswer {
  const read = known.parse(answer)
  return 'reason' in read ? { state: read.state, reason: read.reason ?? null } : (read as PayoutAnswer)
}

type Question = { path: string; key: string; method: 'GET' | 'POST'; body: string }

async function ask({ url, secrets }: RailAccess, { now }: DeskParts, { path, key, method, body }: Question) {
  const bytes = Buffer.from(body)
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...signMessage(key, bytes, secrets, now()) },
    ...(method === 'POST' && { body: bytes }),
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  })
  return { status: response.status, body: await boundedJson(response, ANSWER_MAX_BYTES) }
}
