import { z } from 'zod'
import {
  type NewOrder,
  type OrderDesk,
  type OrderStatus,
  type PlacedOrder,
  parseCanonical,
  type TopUpReport,
  toCanonical,
} from '#core'
import { boundedJson } from './bounded-json.ts'
import type { DeskParts, RailAccess } from './rail.ts'
import { keptBody, readRailEvent } from './rail-event.ts'
import { healthIn, isMaintained } from './rail-health.ts'
import { signMessage } from './signature.ts'

const ANSWER_WITHIN_MS = 8_000
const ANSWER_MAX_BYTES = 64 * 1024

const placed = z.object({ page_url: z.url({ protocol: /^https?$/ }).max(2_000), fee: z.string().max(24).optional() })
const asked = z.object({ state: z.enum(['open', 'paid', 'returned']), events: z.array(z.unknown()).max(100) })
/** Answers that are about an order, and not about who was asked. */
const OF_THE_ORDER: readonly (number | undefined)[] = [400, 409, 413, 422]

/**
 * The desk of a rail that takes orders as JSON: `POST /v1/orders`, `GET /v1/orders/:reference` and `GET /v1/health`, each
 * signed as Standard Webhooks 1.0.0 with what the rail's callbacks are signed with.
 * @param code the rail's
 * @param also what this rail wants to know of an order besides
 */
export function orderDesk(
  code: string,
  access: RailAccess,
  parts: DeskParts,
  also: (order: NewOrder) => Record<string, unknown> = () => ({}),
): OrderDesk {
  const call = (method: 'GET' | 'POST', path: string, name: string, content?: unknown) =>
    callRail(access, parts, { method, path, name, content })
  return {
    account: access.account,
    async place(order) {
      const content = { account: access.account, ...contentOf(code, order, parts.publicUrl), ...also(order) }
      const answer = await call('POST', '/v1/orders', order.reference, content).catch(silence)
      const placing = read(() => placedOf(answer, order, access.url))
      return 'value' in placing ? placing.value : notPlaced(code, parts, order, { ...answer, ...placing })
    },
    async status(reference) {
      const answer = await call('GET', `/v1/orders/${encodeURIComponent(reference)}`, reference).catch(silence)
      const status = read(() => statusOf(code, reference, answer))
      return 'value' in status ? status.value : { known: false }
    },
    async health() {
      const answer = await call('GET', '/v1/health', 'health').catch(silence)
      return healthIn(answer)
    },
  }
}

/** What came back; `err` where nothing did, or nothing that can be read. */
type Answer = { status?: number; body?: unknown; err?: unknown }
const silence = (err: unknown): Answer => ({ err })

/** What cannot be read is no answer. */
function read<T>(make: () => T | undefined): { value: T } | { err?: unknown } {
  try {
    const value = make()
    return value === undefined ? {} : { value }
  } catch (err) {
    return { err }
  }
}

type Question = { method: 'GET' | 'POST'; path: string; name: string; content?: unknown }

async function callRail({ url, secrets }: RailAccess, { now }: DeskParts, question: Question): Promise<Answer> {
  const { method, path, name, content } = question
  const body = Buffer.from(content === undefined ? '' : JSON.stringify(content))
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...signMessage(name, body, secrets, now()) },
    ...(method === 'POST' && { body }),
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  })
  return { status: response.status, body: await boundedJson(response, ANSWER_MAX_BYTES) }
}

/** An order as the rail reads it. What comes back in the address of the return page is the language and no more. */
const contentOf = (rail: string, { reference, amount, expiresAt, locale }: NewOrder, publicUrl: string) => ({
  reference,
  amount: toCanonical(amount),
  currency: amount.currency,
  expires_at: expiresAt.toISOString(),
  locale,
  callback_url: `${publicUrl}/callbacks/${rail}`,
  return_url: `${publicUrl}/topup/return?lang=${locale}`,
})

/** The page goes into somebody's chat as a button, so it is as safe to open as the rail's own address. */
function placedOf(answer: Answer, { amount }: NewOrder, url: string): PlacedOrder | undefined {
  if (answer.status === undefined || answer.status >= 300) return undefined
  const { page_url: pageUrl, fee } = placed.parse(answer.body)
  if (url.startsWith('https:') && !pageUrl.startsWith('https:')) throw new Error('the page to pay on is not https')
  const ownFee = fee === undefined ? undefined : parseCanonical(fee, amount.currency)
  return fee !== undefined && !ownFee ? undefined : { state: 'placed', pageUrl, ownFee }
}

function notPlaced(rail: string, { log }: DeskParts, { reference }: NewOrder, answer: Answer): PlacedOrder {
  const reason = isMaintained(answer.body) ? 'maintenance' : 'provider_unavailable'
  const cause = answer.err === undefined ? { status: answer.status } : { err: answer.err }
  log.warn({ event: 'order_not_placed', rail, reference, reason, ...cause }, 'an order could not be placed')
  const isOfOrder = reason !== 'maintenance' && OF_THE_ORDER.includes(answer.status)
  return { state: 'refused', reason, ...(isOfOrder && { only: 'this' }) }
}

/**
 * An order the rail has never heard of was not paid. Its events are read as its callbacks are; an event of any other
 * order is no answer about this one.
 */
function statusOf(rail: string, reference: string, answer: Answer): OrderStatus | undefined {
  if (answer.status === 404) return { known: true, paid: null, news: [] }
  if (answer.status !== 200) return undefined
  const { state, events } = asked.parse(answer.body)
  const news = events.flatMap((content): TopUpReport[] => {
    const event = readRailEvent({ content })
    const kept = { rail, raw: keptBody(Buffer.from(JSON.stringify(content)), event), signature: 'asked' }
    return event ? [{ ...event, ...kept } as TopUpReport] : []
  })
  if (news.some((event) => event.reference !== reference)) return undefined
  const payment = news.find(({ type }) => type === 'topup.succeeded')
  if ((state === 'paid') !== (payment !== undefined) && state !== 'returned') return undefined
  return { known: true, paid: state === 'paid' && payment ? payment.amount : null, news }
}
