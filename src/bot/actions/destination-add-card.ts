import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { goOnSaving } from '../withdraw/save-card.ts'

/** Begins to save a card, on its processor's page. */
export default defineAction({
  name: 'destination-add-card',
  async run(turn) {
    await turn.leave()
    const begun = await turn.core.addCard({ actor: turn.actor })
    if (begun.ok) await goOnSaving(turn, begun.value)
    else await turn.show(failureCard(turn, begun.failure))
  },
})
