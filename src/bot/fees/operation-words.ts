import { type FeesView, money, type OperationFees, type Prices, priceAt } from '#core'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Speaking } from '../turn.ts'
import { priceWords } from './price-words.ts'

/** One operation: what it costs its reader, what a higher level would save them, and what is announced. */
export function operationWords(scene: Speaking, view: FeesView, { operation, prices, announced }: OperationFees): Html {
  const { words } = scene
  return join([
    words.t(`fees-${inKey(operation)}-title`),
    priceWords(scene, priceAt(prices, view.level)),
    ...savings(scene, view, prices),
    ...announced.map((coming) =>
      words.t('fees-from', {
        date: words.date(coming[0].validFrom),
        price: priceWords(scene, priceAt(coming, view.level)),
      }),
    ),
  ])
}

/** Whether somebody of the view's level would pay less for something if they were verified further. */
export const wouldSave = (view: FeesView): boolean =>
  view.operations.some(({ prices }) => prices.some((price) => savedBy(view, prices, price.level) > 0n))

function savings(scene: Speaking, view: FeesView, prices: Prices): Html[] {
  const { words } = scene
  const { example } = view
  return prices.flatMap((price) => {
    const saved = money(savedBy(view, prices, price.level), example.currency)
    if (saved.minor <= 0n) return []
    const numbers = { saved: words.money(saved), example: words.money(example) }
    return words.t('fees-saving', { level: price.level, price: priceWords(scene, price), ...numbers })
  })
}

const savedBy = ({ level: mine }: FeesView, prices: Prices, level: number): bigint =>
  level > mine ? priceAt(prices, mine).onExample.minor - priceAt(prices, level).onExample.minor : 0n
