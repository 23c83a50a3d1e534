import { moneyList } from '../../words/money.ts'
import { open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import type { Confirming } from '../payment/confirming.ts'

/** Closing one's account: the PIN, and the code of whoever has an authenticator. What it says last is said in the chat, too. */
export const closingConfirming: Confirming = {
  async book(turn, { intentId = '' }) {
    const { core, actor, words } = turn
    const closed = await core.closeAccount({ actor, id: intentId })
    if (!closed.ok) return closed
    const { keptUntil, waived } = closed.value
    const kept = keptUntil
      ? words.t('closing-done-kept', { until: words.date(keptUntil) })
      : words.t('closing-done-nothing-kept')
    return {
      ok: true,
      value: {
        text: join([
          words.t('closing-done', { kept }),
          waived.length > 0 && words.t('closing-done-waived', { amounts: moneyList(waived, words.locale) }),
        ]),
        buttons: [[open(words.label('closing-anew-button'), 'register')]],
      },
    }
  },
  // The card was only a wish: left alone it is over in half an hour.
  drop: async () => null,
  title: ({ words }) => words.t('closing-title'),
  cancelled: 'closing-cancelled',
  async afterRefusal(turn, failure) {
    await turn.leave()
    const fresh = (label: string) => open(label, 'close', {}, 'primary')
    await turn.show(failureCard(turn, failure, { not: 'done', fresh }))
  },
}
