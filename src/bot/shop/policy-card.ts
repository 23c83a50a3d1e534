import { CURRENCY_CODES, type CurrencyCode, type ShopPolicy, type ShopView } from '#core'
import { policyLines } from '../../words/policy.ts'
import { type Card, open } from '../card/card.ts'
import { type Html, html, join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** Which payments a shop takes, a line each; none where it takes every payment. */
export const takesLines = ({ words }: Speaking, policy: ShopPolicy): Html[] =>
  policyLines(words.locale, words.label, policy, words.money).map((line) => html`${line}`)

/** What one's shop takes, and what can be changed of it. */
export function policyCard(scene: Speaking, { name, policy }: ShopView): Card {
  const { words } = scene
  const lines = takesLines(scene, policy)
  const isOpen = lines.length === 0
  return {
    text: join(
      [
        words.t('policy-title', { shop: name }),
        isOpen ? words.t('policy-everything') : join(lines),
        words.t('policy-explain'),
      ],
      '\n\n',
    ),
    buttons: [
      [
        open(words.label('policy-countries-button'), 'policy-change', { what: 'countries' }),
        open(words.label('policy-currencies-button'), 'policy-currencies'),
      ],
      [
        open(words.label('policy-amounts-button'), 'policy-change', { what: 'amounts' }),
        open(words.label('refund-policy-button'), 'refund-policy'),
      ],
      ...(isOpen ? [] : [[open(words.label('policy-clear-button'), 'policy-clear')]]),
      [open(words.label('shop-button'), 'merchant')],
    ],
  }
}

/** The currencies a shop takes: a tap on one takes it in, or out. The last one stays. */
export function policyCurrenciesCard({ words }: Speaking, { name, policy }: ShopView): Card {
  const taken: readonly CurrencyCode[] = policy.currencies ?? CURRENCY_CODES
  const toggles = CURRENCY_CODES.map((currency) => {
    const isTaken = taken.includes(currency)
    const label = words.label(isTaken ? 'policy-currency-taken' : 'policy-currency-not', { currency })
    return open(label, 'policy-currency', { currency, take: isTaken ? 'no' : 'yes' })
  })
  const rows = Array.from({ length: Math.ceil(toggles.length / 4) }, (_, row) => toggles.slice(row * 4, row * 4 + 4))
  return {
    text: words.t('policy-currencies', { shop: name }),
    buttons: [...rows, [open(words.label('policy-button'), 'policy')]],
  }
}
