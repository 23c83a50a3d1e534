import type { PadView } from '#core'
import { type Button, type Card, open, press } from '../card/card.ts'
import { type Html, html, join } from '../card/html.ts'
import { phraseLine } from '../security/phrase-line.ts'
import type { Scene } from '../turn.ts'

/** The action of every key; its payload says which pad, which deal of its keys and which position, never which digit. */
export const KEY = 'key'

const CHOOSES: ReadonlySet<PadView['purpose']> = new Set<PadView['purpose']>(['pin_set', 'pin_new'])

/** Wherever a PIN is asked for, and where it is not looked at any more: for whoever does not know it. */
export const forgotButton = ({ words }: Pick<Scene, 'words'>): Button =>
  open(words.label('forgot-pin-button'), 'forgot-pin')

/**
 * A pad as a card: what it is for, dots for what was typed, and the shuffled digits.
 * @param sameKeys after a press that left their order as it was: the keys stay the very same buttons, or a quick next tap
 * would find the card of the one before expired
 */
export function padCard(scene: Scene, pad: PadView, above: Html, sameKeys = false): Card {
  const { words } = scene
  const key = (label: string, position: number | 'back' | 'clear') =>
    press(label, KEY, { pad: pad.padId, deal: String(pad.deal), key: String(position) })
  const digits = pad.keys.map((digit, position) => key(digit, position))
  const rows = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 9)]
  const dots = Array.from({ length: pad.length }, (_, index) => (index < pad.filled ? '●' : '○')).join(' ')
  return {
    text: join([above, html`${dots}`, phraseLine(scene)], '\n\n'),
    buttons: [
      ...rows,
      [key('⌫', 'back'), ...digits.slice(9), key(words.label('pad-clear-button'), 'clear')],
      ...(CHOOSES.has(pad.purpose) ? [] : [[forgotButton(scene)]]),
    ],
    keepButtons: sameKeys,
  }
}
