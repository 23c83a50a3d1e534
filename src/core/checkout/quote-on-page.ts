import type { UseCase } from '../kit/use-case.ts'
import { openPhrase } from '../people/phrase.ts'
import type { WebRef } from '../people/views.ts'
import { quoteFor } from '../shop/quote-payment.ts'
import type { PageQuote } from '../shop/views.ts'
import { pagePayer } from './page-payer.ts'

/** What somebody who logged in would pay for a link (S12, S35): the same card, and the words by which they know us. */
export const quoteOnPage: UseCase<{ actor: WebRef; token: string }, PageQuote> = async (scope, { actor, token }) => {
  const { me } = await pagePayer(scope, actor)
  return { ...(await quoteFor(scope, me, { token })), phrase: openPhrase(scope, me) }
}
