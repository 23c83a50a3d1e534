import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { doneLockedCard } from '../security/done-locked.ts'

/** The one tap that calls off a payment which waits. A second one says the same. */
export default defineAction({
  name: 'call-off',
  shows: () => ({ action: 'holds' }),
  async run(turn, { intentId = '' }) {
    const { core, actor, words } = turn
    const cancelled = await core.cancelHeld({ actor, intentId })
    if (!cancelled.ok) return void (await turn.show(failureCard(turn, cancelled.failure)))
    if (cancelled.value === null) return void (await turn.show(doneLockedCard(turn)))
    const { total, reference } = cancelled.value
    await turn.show({
      text: words.t('held-called-off', { total: words.money(total), reference }),
      buttons: [[open(words.label('balance-button'), 'balance'), open(words.label('home-button'), 'home')]],
    })
  },
})
