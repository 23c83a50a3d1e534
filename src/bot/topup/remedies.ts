import type { Money, RailReason, TopUpRail } from '#core'
import { type Button, open } from '../card/card.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Speaking } from '../turn.ts'
import { insteadButton } from './rail-buttons.ts'
import { faceOf } from './rails.ts'

type Failed = { rail: TopUpRail; amount: Money; reference: string | null; reason: RailReason | null }

/** The next steps after a top-up that did not arrive: a fresh one first, then another way, then support. */
export function topUpRemedies(scene: Speaking, failed: Failed): Button[][] {
  const { rail, amount, reference, reason } = failed
  const { words } = scene
  const { remedies, instead } = faceOf(rail)
  const { key, keepsAmount } = remedies[reason ?? 'bank_unavailable']
  const label = words.label(key, { amount: words.money(amount) })
  // Where the amount was the trouble the ways are shown anew, with what each of them costs.
  const again = keepsAmount ? open(label, 'topup', { amount: writeAmount(amount), rail }, 'primary') : undefined
  return [
    [again ?? open(label, 'topup', {}, 'primary')],
    [insteadButton(scene, instead, amount)],
    [open(words.label('topup-ask-support-button'), 'support', reference === null ? {} : { about: reference })],
  ]
}
