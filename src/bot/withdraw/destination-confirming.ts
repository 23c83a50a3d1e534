import { type Card, link, open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import type { Confirming } from '../payment/confirming.ts'
import type { Turn } from '../turn.ts'
import { savedCard } from './saved-card.ts'

/** Saving an account or a card to withdraw to, once it is known which: PIN, then the code or the password page. */
export const destinationConfirming: Confirming = {
  async book(turn, { intentId = '' }) {
    const opened = await turn.core.openDestination({ actor: turn.actor, id: intentId })
    if (opened.ok) return { ok: true, value: savedCard(turn, opened.value) }
    if (opened.failure.code !== 'second_factor_off') return opened
    // The PIN comes first: the page's link is given out only after it.
    const draft = await turn.core.getDraft({ actor: turn.actor, id: intentId })
    if (!draft.ok) return draft
    if (draft.value.step === 'pin') return { ok: false, failure: { code: 'auth_required', factor: 'pin' } }
    return pageCard(turn, intentId)
  },
  async drop({ core, actor }, { intentId = '' }) {
    await core.removeDestination({ actor, id: intentId })
    return false
  },
  title: ({ words }, { to = '' }) => words.t('destination-confirm-title', { to }),
  cancelled: 'destination-cancelled',
  async afterRefusal(turn, failure) {
    await turn.leave()
    const fresh = (label: string) => open(label, 'destinations', {}, 'primary')
    await turn.show(failureCard(turn, failure, { not: 'done', fresh }))
  },
}

async function pageCard(turn: Turn, id: string): Promise<{ ok: true; value: Card } | { ok: false; failure: never }> {
  const { core, actor, words, publicUrl } = turn
  const issued = await core.destinationLink({ actor, id })
  if (!issued.ok) return issued as { ok: false; failure: never }
  const { token, expiresAt } = issued.value
  return {
    ok: true,
    value: {
      text: words.t('destination-page-ask', { until: words.time(expiresAt) }),
      buttons: [
        [link(words.label('destination-page-button'), `${publicUrl}/destination#${token}`, 'primary')],
        [open(words.label('home-button'), 'home')],
      ],
    },
  }
}
