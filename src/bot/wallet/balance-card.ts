import type { BalancesView } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** What is there, per currency: what can be spent, and what is set aside. */
export function balanceCard({ words }: Speaking, { balances, worth, pendingTopUps }: BalancesView): Card {
  const lines = balances.map(({ available, onHold, total }) =>
    onHold.minor === 0n
      ? words.t('balance-line', { available: words.money(available) })
      : words.t('balance-line-hold', {
          available: words.money(available),
          onHold: words.money(onHold),
          total: words.money(total),
        }),
  )
  const holds = balances.some(({ onHold }) => onHold.minor > 0n)
  return {
    text: join([
      ...lines,
      worth !== null && words.t('balance-worth', { total: words.money(worth.total), at: words.dateTime(worth.at) }),
      holds && words.t('balance-hold-meaning'),
      pendingTopUps > 0 && words.t('balance-pending', { count: pendingTopUps }),
    ]),
    buttons: [
      holds ? [open(words.label('holds-button'), 'holds')] : [],
      [open(words.label('balance-send-button'), 'send'), open(words.label('balance-topup-button'), 'topup')],
      [open(words.label('home-withdraw-button'), 'withdraw'), open(words.label('balance-exchange-button'), 'exchange')],
      [
        open(words.label('balance-home-currency-button'), 'home-currency'),
        open(words.label('defaults-button'), 'defaults'),
      ],
      [open(words.label('balance-history-button'), 'history'), open(words.label('home-button'), 'home')],
    ],
  }
}
