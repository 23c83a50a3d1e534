import type { FailureCode } from '#core'
import { type EdgeCode, PROBLEMS } from '../kit/problems.ts'
import type { Reply } from '../kit/reply.ts'
import type { Call } from '../kit/route.ts'
import { checkoutPath } from './checkout/addresses.ts'
import { outcomePage } from './outcome.ts'
import type { Way } from './ways.ts'

/** What a person reads when a page could not answer: the text's key in `pages.ftl`. */
const WORDS: Readonly<Record<EdgeCode | 'card_number', string>> = {
  route_not_found: 'lost',
  method_not_allowed: 'lost',
  rail_unknown: 'lost',
  signature_invalid: 'internal',
  malformed: 'form-expired',
  body_too_large: 'form-expired',
  encoding_not_supported: 'form-expired',
  cross_site: 'cross-site',
  form_expired: 'form-expired',
  address_limited: 'slow-down',
  key_limited: 'slow-down',
  idempotency_key_missing: 'form-expired',
  busy: 'busy',
  unavailable: 'unavailable',
  internal: 'internal',
  card_number: 'card-number',
}

/** The page for a refusal at the edge, or for a failure no page has words of its own for. */
export function problemPage(call: Call, code: EdgeCode | FailureCode): Reply {
  const key = Object.hasOwn(WORDS, code) ? WORDS[code as keyof typeof WORDS] : 'not-possible'
  const [title, text] = [call.say(`${key}-title`), [call.say(`${key}-text`)]]
  const said = { status: PROBLEMS[code].status, tone: 'refused', title, text, code } as const
  return outcomePage(call, code === 'internal' || code === 'unavailable' ? { ...said, ...wayOfPayer(call) } : said)
}

/** S43, S44: whoever was about to pay when something of ours failed sees whether they were charged. */
function wayOfPayer({ path, say, locale }: Call): { text: string[]; onward: Way } | undefined {
  const [, token] = /^\/pay\/([A-Za-z0-9_-]{22})(?:[/?]|$)/.exec(path) ?? []
  if (token === undefined) return undefined
  const onward = { label: say('checkout-charged-link'), href: `${checkoutPath(token)}/charged?lang=${locale}` }
  return { text: [say('checkout-charged-fault')], onward }
}
