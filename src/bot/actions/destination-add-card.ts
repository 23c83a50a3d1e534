import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { goOnSaving } from '../withdraw/save-card.ts'
import { readWanted } from '../withdraw/wanted.ts'

/** Begins to save a card, on its processor's page. `amount`, `everything`: what is to be withdrawn there. */
export default defineAction({
  name: 'destination-add-card',
  shows: true,
  async run(turn, seed) {
    const wanted = readWanted(seed)
    await turn.leave()
    const begun = await turn.core.addCard({ actor: turn.actor, ...(wanted && { wanted }) })
    if (begun.ok) await goOnSaving(turn, begun.value)
    else await turn.show(failureCard(turn, begun.failure))
  },
})
