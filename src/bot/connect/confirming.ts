import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import type { Confirming } from '../payment/confirming.ts'

/** Allowing an app what its card says: PIN, and the code of whoever has an authenticator. */
export const connectConfirming: Confirming = {
  async book(turn, { intentId = '' }) {
    const { core, actor, words } = turn
    const agreed = await core.agreeConnect({ actor, id: intentId })
    if (!agreed.ok) return agreed
    const { shop, endsAt } = agreed.value
    const buttons = [[open(words.label('connections-button'), 'connections'), open(words.label('home-button'), 'home')]]
    return { ok: true, value: { text: words.t('connect-done', { shop, until: words.date(endsAt) }), buttons } }
  },
  async drop({ core, actor }, { intentId = '' }) {
    const refused = await core.refuseConnect({ actor, id: intentId })
    return refused.ok && refused.value.made
  },
  title: ({ words }, { to = '' }) => words.t('connect-confirm-title', { to }),
  cancelled: 'connect-cancelled',
  async afterRefusal(turn, failure) {
    await turn.leave()
    const fresh = (label: string) => open(label, 'connections', {}, 'primary')
    await turn.show(failureCard(turn, failure, { not: 'done', fresh }))
  },
}
