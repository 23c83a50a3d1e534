import type { ChatRef } from '../chat/views.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { askerOf } from '../people/actor.ts'

import { type FeeOperation, type FeesView, type Prices, viewPrice } from './fee-view.ts'
import { publishedFees, type Whole } from './published-fees.ts'
import { limitRulesAt } from './schedule.ts'

/** The fee schedule of a currency, for everybody to read before they move anything (S56); with their own level marked. */
export const getFees: UseCase<{ actor?: ChatRef; currency: CurrencyCode }, FeesView> = async (
  scope,
  { actor, currency },
) => {
  const { level } = actor ? await askerOf(scope, actor) : { level: 0 }
  const example = await exampleIn(scope, currency)
  const operations = (await publishedFees(scope.tx, currency, scope.now)).map(({ operation, now, announced }) => ({
    operation,
    prices: pricesOf(operation, now, example),
    announced: announced.map((whole) => pricesOf(operation, whole, example)),
  }))
  return { currency, level, example, operations }
}

const pricesOf = (operation: FeeOperation, [first, ...rest]: Whole, example: Money): Prices => [
  viewPrice(operation, first, example),
  ...rest.map((rule) => viewPrice(operation, rule, example)),
]

/** Twice what small payments may come to in a day, some hundred euros: round in every currency that is set up. */
async function exampleIn({ tx, now }: Scope, currency: CurrencyCode): Promise<Money> {
  const limits = await limitRulesAt(tx, [currency], now)
  return money(limits({ level: 0, currency }).smallDailyMinor * 2n, currency)
}
