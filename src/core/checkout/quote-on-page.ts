import type { UseCase } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import { openPhrase } from '../people/phrase.ts'
import type { WebRef } from '../people/views.ts'
import { quoteFor } from '../shop/quote-payment.ts'
import type { PageQuote } from '../shop/views.ts'
import { pagePayer } from './page-payer.ts'

type Asked = { actor: WebRef; token: string; amount?: Money | undefined }

/**
 * What somebody who logged in would pay for a link (S12, S35): the same card, and the words by which they know us.
 * `amount`: what they name, where the link leaves that to them.
 */
export const quoteOnPage: UseCase<Asked, PageQuote> = async (scope, { actor, token, amount }) => {
  const { me } = await pagePayer(scope, actor)
  return { ...(await quoteFor(scope, me, { token, amount, onPage: true })), phrase: openPhrase(scope, me) }
}
