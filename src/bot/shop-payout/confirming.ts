import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import type { Confirming } from '../payment/confirming.ts'
import { keyOf, surfaceIn } from './surface.ts'

/** Letting one's shop's servers pay people: the PIN, and the authenticator's code. */
export const payoutsConfirming: Confirming = {
  async book(turn, { intentId = '' }) {
    const { core, actor, words } = turn
    const agreed = await core.agreeAllowance({ actor, id: intentId })
    if (!agreed.ok) return agreed
    const { surface, shop, perPayment, perDay } = agreed.value
    const caps = { shop, payment: words.money(perPayment), day: words.money(perDay) }
    const buttons = [
      [open(words.label(keyOf(surface, 'off-button')), 'shop-payouts-off', { surface }, 'danger')],
      [open(words.label('api-keys-button'), 'api-keys'), open(words.label('shop-button'), 'merchant')],
    ]
    return { ok: true, value: { text: words.t(keyOf(surface, 'done'), caps), buttons } }
  },
  async drop({ core, actor }, { intentId = '' }) {
    const away = await core.dropAllowance({ actor, id: intentId })
    return away.ok && away.value.made
  },
  title: ({ words }, seed) => words.t(keyOf(surfaceIn(seed), 'confirm-title')),
  cancelled: 'payouts-cancelled',
  async afterRefusal(turn, failure, seed) {
    await turn.leave()
    const fresh = (label: string) => open(label, 'shop-payouts', { surface: surfaceIn(seed) }, 'primary')
    await turn.show(failureCard(turn, failure, { not: 'done', fresh }))
  },
}
