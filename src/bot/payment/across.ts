import type { AcrossView, CurrencyCode, Money, PayQuote, SendQuote } from '#core'
import { type Button, press } from '../card/card.ts'
import type { Html } from '../card/html.ts'
import { rateWords } from '../exchange/rate-words.ts'
import type { Scene, Speaking } from '../turn.ts'

type Quote = Pick<SendQuote | PayQuote, 'amount' | 'price' | 'across' | 'others' | 'delaySeconds' | 'expiresAt'>
type Paid = { amount: Money; price: Money; across: AcrossView | null }

/** The most other balances a card offers. */
const OTHERS_MAX = 3

/** S22: what is paid for what arrives, and by which rate; nothing where both are in one currency. */
export function acrossLines(scene: Speaking, { amount, price, across }: Paid): Html[] {
  if (!across) return []
  return [paidWith(scene, amount), rateWords(scene, { rate: across.rate, from: amount.currency, to: price.currency })]
}

/** What it takes from the balance that pays. */
export const paidWith = ({ words }: Speaking, amount: Money): Html =>
  words.t('pay-across-amount', { amount: words.money(amount), currency: amount.currency })

/** How long a card holds: with a rate in it so many seconds, and what is booked is what it shows. */
export function untilLine({ words, clock }: Scene, { across, expiresAt, delaySeconds }: Quote): Html {
  if (!across) return words.t('send-confirm-until', { time: words.time(expiresAt) })
  const seconds = Math.max(1, Math.round((expiresAt.getTime() - clock().getTime()) / 1000))
  const numbers = { seconds: String(seconds), at: words.time(across.ratesAt) }
  return words.t(delaySeconds === null ? 'pay-across-until' : 'pay-across-until-delayed', numbers)
}

/** S41: other balances that may pay it, each one tap away. */
export const otherBalances = ({ words }: Speaking, { others }: Quote): Button[][] =>
  others.length === 0
    ? []
    : [
        others
          .slice(0, OTHERS_MAX)
          .map((currency) => fromButton(words.label('pay-from-button', { currency }), currency)),
      ]

const fromButton = (label: string, currency: CurrencyCode): Button => press(label, 'from', { currency })
