import { z } from 'zod'
import { forgedTally } from '../kit/forged.ts'
import { keptBody } from '../kit/rail-event.ts'
import { RAILS } from '../kit/rails.ts'
import { Refused } from '../kit/refused.ts'
import { json, problem, type Reply } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { checkSignature } from '../kit/signature.ts'
import { MalformedJson, parseStrictJson } from '../kit/strict-json.ts'
import { countCallbacks } from '../kit/watch.ts'

const RETRY_SECONDS = 5

/** Where rails tell us what became of money: verified over the bytes, then parsed, then kept. 2xx only after the commit. */
export default defineRoute({
  method: 'post',
  path: '/callbacks/:rail',
  audience: 'machines',
  body: 'raw',
  api: {
    summary: 'A rail reports an event, signed as Standard Webhooks 1.0.0',
    params: { rail: [...RAILS.keys()] },
    headers: {
      'webhook-id': 'Names the event; the same however often it is delivered',
      'webhook-timestamp': 'Seconds since 1970, at most 300 away from now',
      'webhook-signature':
        'v1,<base64 HMAC-SHA256 of id.timestamp.body>; several, separated by spaces, during a rotation',
    },
    body: z.union([...new Set([...RAILS.values()].map((rail) => rail.event))]),
    answers: {
      200: 'Kept. Also for an event that was kept before, and for a type that needs nothing done',
      400: 'Not well-formed; sending it again will not help',
      401: 'Not signed by the rail, or not now',
      404: 'No such rail',
      413: 'More than 256 KiB',
      503: 'Not kept; send it again',
    },
  },
  async run(call) {
    const code = call.params['rail'] ?? ''
    const outcome = await receive(call, code)
    if (typeof outcome !== 'string') return outcome
    countCallbacks(call.deps.metrics).inc({ rail: code, outcome })
    return json(200, { outcome, request_id: call.requestId })
  },
})

async function receive(call: Call<'raw'>, code: string): Promise<string | Reply> {
  const { deps, requestId, body } = call
  const rail = RAILS.get(code)
  const config = Object.hasOwn(deps.rails, code) ? deps.rails[code] : undefined
  if (!rail || !config) throw new Refused('rail_unknown')

  const { id, sentAt } = verified(call, code, config.secrets)
  const news = rail.open({ id, sentAt, content: parsed(body) })
  const kept = { rail: code, raw: keptBody(body, news), signature: call.header('webhook-signature') ?? '' }
  const report = news ? { ...news, ...kept } : { type: 'unread' as const, eventId: id, ...kept }
  const result = await deps.core.receiveReport(report).catch((error: unknown) => {
    deps.log.error({ event: 'callback_not_kept', requestId, rail: code, err: error }, 'a callback could not be kept')
    throw new Refused('unavailable', { retryAfterSeconds: RETRY_SECONDS })
  })
  return result.ok ? result.value : problem(result.failure.code, { requestId, deps })
}

function verified(call: Call<'raw'>, rail: string, secrets: readonly Uint8Array[]): { id: string; sentAt: Date } {
  const { deps, requestId, header, body } = call
  const headers = {
    id: header('webhook-id'),
    timestamp: header('webhook-timestamp'),
    signature: header('webhook-signature'),
  }
  const verdict = checkSignature({ ...headers, body }, secrets, deps.now())
  if (verdict.ok) return verdict
  countCallbacks(deps.metrics).inc({ rail, outcome: 'signature_invalid' })
  forgedTally(deps).add(rail)
  const fields = { event: 'callback_signature_invalid', requestId, rail, reason: verdict.reason }
  deps.log.warn(fields, 'a callback was not signed as it should be')
  throw new Refused('signature_invalid')
}

function parsed(body: Uint8Array): unknown {
  try {
    return parseStrictJson(body)
  } catch (error) {
    throw error instanceof MalformedJson ? new Refused('malformed') : error
  }
}
