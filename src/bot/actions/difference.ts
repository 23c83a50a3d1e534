import { defineAction } from '../define/action.ts'
import { differenceCard } from '../desk/difference-card.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'difference',
  needs: 'books.see',
  async run(turn, { id = '' }) {
    const seen = await turn.core.readDifference({ actor: turn.actor, id })
    await turn.show(seen.ok ? differenceCard(turn, seen.value) : failureCard(turn, seen.failure))
  },
})
