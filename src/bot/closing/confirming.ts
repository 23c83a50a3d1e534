import type { Money } from '#core'
import { moneyList } from '../../words/money.ts'
import { open } from '../card/card.ts'
import type { Html } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import type { Confirming } from '../payment/confirming.ts'
import type { Speaking } from '../turn.ts'

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
        text: words.t('closing-done', { kept: waived.length > 0 ? withWaived(turn, waived, kept) : kept }),
        buttons: [[open(words.label('closing-anew-button'), 'register')]],
      },
    }
  },
  async drop({ core, actor }, { intentId = '' }) {
    const away = await core.dropClosing({ actor, id: intentId })
    return away.ok && away.value.made
  },
  title: ({ words }) => words.t('closing-title'),
  cancelled: 'closing-cancelled',
  async afterRefusal(turn, failure) {
    await turn.leave()
    const fresh = (label: string) => open(label, 'close', {}, 'primary')
    await turn.show(failureCard(turn, failure, { not: 'done', fresh }))
  },
}

const withWaived = ({ words }: Speaking, waived: readonly Money[], kept: Html): Html =>
  words.t('closing-done-waived', { amounts: moneyList(waived, words.locale), kept })
