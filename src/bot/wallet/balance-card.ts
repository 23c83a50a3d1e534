import type { BalancesView, UserView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** What is there, per currency: what can be spent, what is set aside, and whether the account lets anything out. */
export function balanceCard(
  { words }: Speaking,
  { balances, worth, pendingTopUps }: BalancesView,
  state: UserView['state'] = 'active',
): Card {
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
  const shows = state === 'restricted' ? 'holds-why-button' : holds && 'holds-button'
  return {
    text: join([
      ...lines,
      worth !== null && words.t('balance-worth', { total: words.money(worth.total), at: words.dateTime(worth.at) }),
      holds && words.t('balance-hold-meaning'),
      pendingTopUps > 0 && words.t('balance-pending', { count: pendingTopUps }),
      state === 'frozen_by_user' && words.t('home-frozen'),
      state === 'restricted' && words.t('home-restricted'),
    ]),
    buttons: [
      shows ? [open(words.label(shows), 'holds')] : [],
      [wayOut(words, state), open(words.label('balance-topup-button'), 'topup')],
      // While nothing goes out, no button promises that something would.
      state === 'active'
        ? [
            open(words.label('home-withdraw-button'), 'withdraw'),
            open(words.label('balance-exchange-button'), 'exchange'),
          ]
        : [],
      [
        open(words.label('balance-home-currency-button'), 'home-currency'),
        open(words.label('defaults-button'), 'defaults'),
      ],
      [open(words.label('balance-history-button'), 'history'), open(words.label('home-button'), 'home')],
    ],
  }
}

/** Sending, or while nothing goes out what lets it. */
function wayOut(words: Speaking['words'], state: UserView['state']): Button {
  if (state === 'frozen_by_user') return open(words.label('home-unfreeze-button'), 'unfreeze', {}, 'primary')
  if (state === 'restricted')
    return open(words.label('home-support-button'), 'support', { about: 'account_restricted' })
  return open(words.label('balance-send-button'), 'send')
}
