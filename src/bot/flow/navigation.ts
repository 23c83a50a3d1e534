import { type Button, type Card, open, press } from '../card/card.ts'
import type { FlowPosition } from '../session.ts'
import type { Scene } from '../turn.ts'
import type { Flow } from './define.ts'

export const BACK = 'back'
export const CANCEL = 'cancel'

/** For a card that lays out its own last row. */
export const cancelButton = ({ words }: Scene): Button => press(words.label('cancel-button'), CANCEL)

export const backButton = ({ words }: Scene, label = words.label('back-button')): Button => press(label, BACK)

/**
 * Back (where there is a way back) and Cancel, below a step's own buttons. A card that leads home is an end: there is
 * nothing left on it to cancel.
 */
export function withNavigation(scene: Scene, card: Card, flow: Flow, at: FlowPosition): Card {
  const rows = card.buttons ?? []
  const has = (action: string) => rows.flat().some((button) => button.kind === 'press' && button.action === action)
  const leadsHome = rows.flat().some((button) => button.kind === 'open' && button.action === 'home')
  if (has(CANCEL) || leadsHome) return card
  const back = leadsBack(flow, at) && !has(BACK) ? [backButton(scene)] : []
  return { ...card, buttons: [...rows, [...back, cancelButton(scene)]] }
}

// A flow with its own way back may go there from anywhere but its first step, whatever way it came.
const leadsBack = (flow: Flow, at: FlowPosition): boolean =>
  flow.back ? at.step !== Object.keys(flow.steps)[0] : at.trail.length > 0

/** What is shown when a flow was cancelled and has no words of its own for it. */
export const cancelledCard = ({ words }: Scene): Card => ({
  text: words.t('flow-cancelled'),
  buttons: [[open(words.label('home-button'), 'home')]],
})
