import { defineAction } from '../define/action.ts'
import { differenceCard } from '../desk/difference-card.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'difference-take',
  needs: 'books.work',
  async run(turn, { id = '' }) {
    const taken = await turn.core.takeDifference({ actor: turn.actor, id })
    await turn.show(taken.ok ? differenceCard(turn, taken.value) : failureCard(turn, taken.failure))
  },
})
