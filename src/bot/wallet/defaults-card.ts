import { type DefaultsView, TOPUP_RAILS } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { railLabel } from '../topup/rail-buttons.ts'
import type { Scene } from '../turn.ts'

const A_ROW = 4

/** How a button says that the house proposes again. */
export const NOTHING = 'none'

/** S41: what pays first and what tops up first as they are set, and every other way to set them, one tap each. */
export function defaultsCard(scene: Scene, { paysFirst, topsUpFirst }: DefaultsView, held: readonly string[]): Card {
  const { words } = scene
  const pays = held
    .filter((currency) => currency !== paysFirst)
    .map((currency) => open(words.label('defaults-pays-button', { currency }), 'default-balance', { currency }))
  const tops = TOPUP_RAILS.filter((rail) => rail !== topsUpFirst).map((rail) =>
    open(words.label('defaults-tops-up-button', { way: railLabel(scene, rail) }), 'default-rail', { rail }),
  )
  const asProposed = (key: string, action: string, payload: Record<string, string>) =>
    open(words.label(key), action, payload)
  return {
    text: join(
      [
        words.t('defaults-title'),
        paysFirst ? words.t('defaults-pays', { currency: paysFirst }) : words.t('defaults-pays-none'),
        topsUpFirst
          ? words.t('defaults-tops-up', { way: railLabel(scene, topsUpFirst) })
          : words.t('defaults-tops-up-none'),
      ],
      '\n\n',
    ),
    buttons: [
      ...inRows(pays, A_ROW),
      paysFirst ? [asProposed('defaults-pays-none-button', 'default-balance', { currency: NOTHING })] : [],
      ...inRows(tops, 2),
      topsUpFirst ? [asProposed('defaults-tops-up-none-button', 'default-rail', { rail: NOTHING })] : [],
      [open(words.label('balance-button'), 'balance'), open(words.label('home-button'), 'home')],
    ],
  }
}

const inRows = (buttons: readonly Button[], row: number): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / row) }, (_, at) => buttons.slice(at * row, (at + 1) * row))
