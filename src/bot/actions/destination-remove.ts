import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Forgets a saved account or card, and shows what is left. It can be saved again at any time. */
export default defineAction({
  name: 'destination-remove',
  async run(turn, { id = '' }) {
    const removed = await turn.core.removeDestination({ actor: turn.actor, id })
    if (!removed.ok) return void (await turn.show(failureCard(turn, removed.failure)))
    turn.toast(turn.words.label('destination-removed'))
    await turn.open('destinations')
  },
})
