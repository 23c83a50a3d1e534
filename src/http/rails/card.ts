import { z } from 'zod'
import { type NewOrder, type PlacedOrder, toCanonical } from '#core'
import { boundedJson } from '../kit/bounded-json.ts'
import { type DeskParts, defineRail, type RailAccess } from '../kit/rail.ts'
import { railEvent, readRailEvent } from '../kit/rail-event.ts'
import { orderedVariables } from '../kit/rail-variables.ts'
import { signMessage } from '../kit/signature.ts'

const ANSWER_WITHIN_MS = 8_000
const ANSWER_MAX_BYTES = 64 * 1024

const placed = z.object({ page_url: z.url({ protocol: /^https?$/ }).max(2_000) })
const refused = z.object({ code: z.literal('maintenance') })

/** Cards: we order, the person pays on the processor's page, and the processor tells us. No card number comes near us. */
export default defineRail({
  code: 'card',
  optional: true,
  variables: (production) => orderedVariables('card processor', production),
  event: railEvent,
  open: readRailEvent,
  statement: { format: 'csv' },
  desk: (access, parts) => ({
    account: access.account,
    place: (order) => place(access, parts, order).catch((error: unknown) => notPlaced(parts, order, { err: error })),
  }),
})

/** One order at the processor, which knows it by our reference: the same one placed again is the same one. */
async function place(access: RailAccess, parts: DeskParts, order: NewOrder): Promise<PlacedOrder> {
  const { url, account, secrets } = access
  const { reference } = order
  const body = Buffer.from(JSON.stringify({ account, ...contentOf(order, parts.publicUrl) }))
  const response = await fetch(`${url}/v1/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signMessage(reference, body, secrets, parts.now()) },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  })
  const { status } = response
  const answer = await boundedJson(response, ANSWER_MAX_BYTES)
  if (response.ok) return { state: 'placed', pageUrl: pageOf(answer, url) }
  return notPlaced(parts, order, { status }, refused.safeParse(answer).success ? 'maintenance' : undefined)
}

/** An order as the processor reads it. What comes back in the address of the return page is the language and no more. */
const contentOf = ({ reference, amount, expiresAt, locale }: NewOrder, publicUrl: string) => ({
  reference,
  amount: toCanonical(amount),
  currency: amount.currency,
  expires_at: expiresAt.toISOString(),
  locale,
  callback_url: `${publicUrl}/callbacks/card`,
  return_url: `${publicUrl}/topup/return?lang=${locale}`,
})

/** The page goes into somebody's chat as a button, so it is as safe to open as the processor's own address. */
function pageOf(answer: unknown, url: string): string {
  const { page_url: page } = placed.parse(answer)
  if (url.startsWith('https:') && !page.startsWith('https:')) throw new Error('the page to pay on is not https')
  return page
}

type Cause = { err: unknown } | { status: number }

function notPlaced(
  { log }: DeskParts,
  { reference }: NewOrder,
  cause: Cause,
  reason: 'maintenance' | 'provider_unavailable' = 'provider_unavailable',
): PlacedOrder {
  log.warn({ event: 'order_not_placed', rail: 'card', reference, reason, ...cause }, 'an order could not be placed')
  return { state: 'refused', reason }
}
