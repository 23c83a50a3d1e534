import type { OwnLinkView, PaymentLinkView } from '#core'
import type { Html } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

type Priced = Pick<PaymentLinkView, 'amount' | 'currency' | 'least'>

/** What a link costs: "12.50 EUR", "from 5.00 EUR", "any amount in EUR". */
export function linkSum({ words }: Speaking, { amount, currency, least }: Priced): string {
  if (amount) return words.money(amount)
  return least
    ? words.label('link-sum-least', { least: words.money(least) })
    : words.label('link-sum-open', { currency })
}

/** How often it can be paid, and until when. */
export function usesLine({ words }: Speaking, { uses, expiresAt }: PaymentLinkView): Html {
  const at = words.dateTime(expiresAt)
  if (uses === null) return words.t('link-until-any', { at })
  return uses === 1 ? words.t('link-until', { at }) : words.t('link-until-many', { at, count: uses })
}

/** How often it was paid, and how much came in; of a link for one payment that is no line of its own. */
export function takenLine({ words }: Speaking, { uses, paid: { times, sum } }: OwnLinkView): Html | false {
  if (uses === 1) return false
  if (times === 0) return words.t('link-taken-none')
  return words.t(uses === null ? 'link-taken' : 'link-taken-of', {
    count: times,
    sum: words.money(sum),
    ...(uses !== null && { uses }),
  })
}
