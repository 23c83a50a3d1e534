import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { targetProblem, type WebhookAnswer, type WebhookMessage } from '#core'
import type { At } from '../kit/crypto-pay/objects.ts'
import { outgoingOf } from './message.ts'
import { publicLookup } from './public-lookup.ts'
import { reasonOf } from './reason.ts'

/** From the first byte of the name's look-up to the answer's last. */
const SENDING_MS = 10_000
/** SSR-03: what is read of an answer, so that its end is met; nobody keeps or sees it. */
const ANSWER_MAX_BYTES = 4096

/**
 * `at`: our own addresses, which stand in what Crypto Pay's clients are told; without them nobody is told that way.
 * `origins`: let through although they are none of the public internet; `lookup`: how names become addresses.
 */
type Parts = { now: () => Date; at?: At; origins?: readonly string[]; lookup?: LookupFunction }

export type SendWebhook = (message: WebhookMessage) => Promise<WebhookAnswer>

/**
 * Tells shops' servers what happened (WHK-01): signed over the very bytes that are sent, over a connection of its own whose
 * address is looked at when it is made, every time (SSR-02). Redirects are answers like any other. Never throws for what
 * the other side does.
 */
export function createWebhookSender({ now, at, origins = [], lookup = publicLookup }: Parts): SendWebhook {
  const agent = new RequestFilteringHttpsAgent({ keepAlive: false })
  return (message) => {
    const { url } = message
    const { bytes, signed } = outgoingOf(message, at, now())
    const headers = {
      ...{ 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length },
      ...{ 'user-agent': 'OKPay-Webhooks/1', ...signed },
    }
    const options = { method: 'POST', headers, signal: AbortSignal.timeout(SENDING_MS) }
    return new Promise((resolve) => {
      // What was allowed once may not be any more.
      if (targetProblem(url, origins)) return resolve(silence('address_refused'))
      listen(open(url, options), resolve).end(bytes)
    })
  }

  function open(url: string, options: RequestOptions): ClientRequest {
    const { protocol, origin } = new URL(url)
    if (origins.includes(origin))
      return protocol === 'https:' ? https.request(url, options) : http.request(url, options)
    return https.request(url, { ...options, agent, lookup })
  }
}

const silence = (reason: WebhookAnswer['reason']): WebhookAnswer => ({ status: null, reason, retryAfterSeconds: null })

function listen(request: ClientRequest, resolve: (answer: WebhookAnswer) => void): ClientRequest {
  // Whatever comes after an answer began is no reason any more.
  return request
    .on('error', (error) => resolve(silence(reasonOf(error))))
    .on('response', (response) => readOut(response, () => resolve(answerOf(response))))
}

/** Until its end, or until it is too much, too slow or broken: the status stands all the same. */
function readOut(response: IncomingMessage, done: () => void): void {
  let read = 0
  response
    .on('data', (chunk: Buffer) => {
      read += chunk.length
      if (read > ANSWER_MAX_BYTES) response.destroy()
    })
    .on('error', done)
    .on('close', done)
}

const SECONDS = /^\d{1,6}$/

function answerOf({ statusCode: status = 0, headers }: IncomingMessage): WebhookAnswer {
  const asked = headers['retry-after']
  const good = status >= 200 && status < 300
  const retryAfterSeconds = asked && SECONDS.test(asked) ? Number(asked) : null
  return { status, reason: good ? null : `http_${status}`, retryAfterSeconds }
}
