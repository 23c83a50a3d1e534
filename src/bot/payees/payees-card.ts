import type { KeptPayee } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

const A_PAGE = 8

/** Whom somebody keeps, by name, a page at a time. Each is a button to their card. `from`: where the page begins. */
export function payeesCard(scene: Speaking, all: readonly KeptPayee[], from = 0): Card {
  const { words } = scene
  const [home, send] = [
    open(words.label('home-button'), 'home'),
    open(words.label('payees-send-button'), 'send', {}, 'primary'),
  ]
  if (all.length === 0) return { text: words.t('payees-none'), buttons: [[send], [home]] }
  const shown = all.slice(from, from + A_PAGE)
  const page = (at: number, key: string) => [open(words.label(key), 'payees', { from: String(at) })]
  return {
    text: join(
      [words.t('payees-title', { count: all.length }), join(shown.map((one) => payeeLine(scene, one)))],
      '\n\n',
    ),
    buttons: [
      ...shown.map(({ name, payee }) => [open(name, 'payee', { payee: payee.userId })]),
      [
        ...(from > 0 ? page(Math.max(0, from - A_PAGE), 'payees-before-button') : []),
        ...(from + A_PAGE < all.length ? page(from + A_PAGE, 'payees-after-button') : []),
      ],
      [send, home],
    ],
  }
}

function payeeLine({ words }: Speaking, { name, payee, closed, handleWas, since }: KeptPayee): Html {
  const who = { name, payee: `${payee.maskedName} (${payee.handle})` }
  if (since && !closed && !handleWas) return words.t('payees-line-new', { ...who, date: words.date(since) })
  return words.t(closed ? 'payees-line-closed' : handleWas ? 'payees-line-changed' : 'payees-line', who)
}
