import { z } from 'zod'
import type { CardVault } from '#core'
import { boundedJson } from './bounded-json.ts'
import type { DeskParts, RailAccess } from './rail.ts'
import { signMessage } from './signature.ts'

const ANSWER_WITHIN_MS = 8_000
const ANSWER_MAX_BYTES = 64 * 1024

const begun = z.object({ page_url: z.url({ protocol: /^https?$/ }).max(2_000) })
const saved = z.object({
  state: z.literal('saved'),
  token: z.string().regex(/^[\w-]{8,200}$/),
  last_four: z.string().regex(/^\d{4}$/),
})

/**
 * Cards saved at their processor, on a page of its own: we get a token that only we can use there, and four digits. What
 * cannot be asked now is not saved yet.
 */
export function openCardVault({ url, account, secrets }: RailAccess, parts: DeskParts): CardVault {
  async function ask(path: string, id: string, content?: object): Promise<unknown> {
    const body = Buffer.from(content ? JSON.stringify(content) : '')
    const response = await fetch(`${url}/v1/cards${path}`, {
      method: content ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...signMessage(id, body, secrets, parts.now()) },
      ...(content && { body }),
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    return boundedJson(response, ANSWER_MAX_BYTES)
  }
  const unanswered = (reference: string) => (err: unknown) => {
    parts.log.warn({ event: 'card_vault_unanswered', reference, err }, 'the card processor did not answer')
    return null
  }
  return {
    async begin({ reference, locale }) {
      const content = { account, reference, locale, return_url: `${parts.publicUrl}/topup/return?lang=${locale}` }
      const answer = await ask('', reference, content).catch(unanswered(reference))
      const page = begun.safeParse(answer).data?.page_url
      const isSafe = page !== undefined && (!url.startsWith('https:') || page.startsWith('https:'))
      return isSafe ? { pageUrl: page } : null
    },
    async look(reference) {
      const answer = await ask(`/${encodeURIComponent(reference)}`, reference).catch(unanswered(reference))
      const card = saved.safeParse(answer).data
      return card ? { token: card.token, lastFour: card.last_four } : null
    },
  }
}
