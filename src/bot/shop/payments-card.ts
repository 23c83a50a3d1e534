import { CURRENCY_CODES, mayIn, SALES_PERIODS, type ShopPaymentPage } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Seed, Speaking } from '../turn.ts'

/** Which payments are shown, as their buttons carry it. */
export type PaymentsShown = {
  period?: (typeof SALES_PERIODS)[number] | undefined
  currency?: (typeof CURRENCY_CODES)[number] | undefined
  refunded?: boolean | undefined
}

/** What buttons of ours say of it; anything else is not asked for. */
export const shownOf = ({ period, currency, refunded }: Seed): PaymentsShown => ({
  period: SALES_PERIODS.find((one) => one === period),
  currency: CURRENCY_CODES.find((one) => one === currency),
  refunded: refunded === undefined ? undefined : refunded === 'yes',
})

const seedOf = ({ period, currency, refunded }: PaymentsShown): Seed => ({
  ...(period && { period }),
  ...(currency && { currency }),
  ...(refunded !== undefined && { refunded: refunded ? 'yes' : 'no' }),
})

/** One page of payments, the newest first; whoever may look further opens one of them, filters, or searches. */
export function paymentsCard({ words }: Speaking, page: ShopPaymentPage, shown: PaymentsShown): Card {
  const { shop, role, payments, older } = page
  const looks = mayIn(role, 'look')
  const seed = seedOf(shown)
  const lines = payments.map(({ at, amount, from, description, refunded }) =>
    words.t(refunded.minor > 0n ? 'payments-line-refunded' : 'payments-line', {
      ...{ at: words.dateTime(at), amount: words.money(amount), from, refunded: words.money(refunded) },
      what: description === '' ? words.label('link-for-nothing-said') : description,
    }),
  )
  const entries = payments.map(({ amount, from, reference }) => [
    open(words.label('payments-entry-button', { amount: words.money(amount), from }), 'refund', { payment: reference }),
  ])
  const next =
    older === null ? [] : [[open(words.label('history-older-button'), 'payments', { ...seed, cursor: older })]]
  return {
    text: join(
      [
        words.t(shown.period === 'today' ? 'payments-title-today' : 'payments-title', { shop }),
        lines.length > 0 ? join(lines) : words.t('payments-none'),
      ],
      '\n\n',
    ),
    buttons: [
      ...(looks ? entries : []),
      ...next,
      ...(looks ? [filters({ words }, shown), [open(words.label('payments-search-button'), 'payments-search')]] : []),
      [open(words.label(looks ? 'sales-button' : 'shop-button'), looks ? 'sales' : 'merchant')],
    ],
  }
}

/** One tap away: only what was given back, another time, every currency in turn. */
function filters({ words }: Speaking, shown: PaymentsShown): Button[] {
  const { refunded, currency, period } = shown
  const but = (change: PaymentsShown) => seedOf({ ...shown, ...change })
  const codes = [undefined, ...CURRENCY_CODES]
  const following = codes[(codes.indexOf(currency) + 1) % codes.length]
  const state = refunded === undefined ? true : undefined
  const times = [undefined, ...SALES_PERIODS]
  const time = times[(times.indexOf(period) + 1) % times.length]
  return [
    open(
      words.label(refunded ? 'payments-all-button' : 'payments-refunded-button'),
      'payments',
      but({ refunded: state }),
    ),
    open(
      words.label('payments-currency-button', { currency: currency ?? words.label('payments-every-currency') }),
      'payments',
      but({ currency: following }),
    ),
    open(words.label(`payments-period-${(period ?? 'any').replaceAll('_', '-')}`), 'payments', but({ period: time })),
  ]
}
