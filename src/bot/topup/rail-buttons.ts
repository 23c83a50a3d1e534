import type { Money, TopUpRail } from '#core'
import { type Button, open } from '../card/card.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Speaking } from '../turn.ts'

/** A rail's name on a button. */
export const railLabel = ({ words }: Speaking, rail: TopUpRail): string => words.label(`topup-rail-${rail}-button`)

/** The same amount by another way. */
export function insteadButton(scene: Speaking, rail: TopUpRail, amount: Money): Button {
  const label = scene.words.label('topup-instead-button', { way: railLabel(scene, rail) })
  return open(label, 'topup', { amount: writeAmount(amount), rail })
}
