import type { TillView } from '#core'
import { type Card, open, press } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { displayed, keys } from './keypad.ts'
import type { TillState } from './state.ts'

/** The action that opens the sale whose amount stands on the display. */
export const CHARGE = 'charge'

/** The till: the amount as it is tapped, what was taken today, and the keys. */
export function tillCard(scene: Speaking, till: TillView, { typed, currency }: TillState): Card {
  const { words } = scene
  return {
    text: join([
      words.t('till-title', { shop: till.shop }),
      words.t('till-display', { amount: words.money(displayed(typed, currency)) }),
      words.t('till-how', { currency }),
      !till.accepting && words.t('till-paused'),
      todayLine(scene, till),
    ]),
    buttons: [
      ...keys(),
      [press(words.label('till-charge-button'), CHARGE, {}, 'primary')],
      [open(words.label('shop-button'), 'merchant'), open(words.label('home-button'), 'home')],
    ],
  }
}

/** What was taken today, currency by currency. */
export function todayLine({ words }: Speaking, { today }: TillView): Html {
  if (today.length === 0) return words.t('till-today-none')
  const sums = today.map(({ sum }) => words.money(sum)).join(' · ')
  return words.t('till-today', { count: today.reduce((all, { count }) => all + count, 0), sums })
}
