import { defineAction } from '../define/action.ts'
import { handCard } from '../desk/difference-card.ts'
import { failureCard } from '../failure/card.ts'

/** Whom a difference can be handed over to. */
export default defineAction({
  name: 'difference-hand',
  needs: 'books.work',
  async run(turn, { id = '' }) {
    const colleagues = await turn.core.listBookkeepers({ actor: turn.actor, id })
    await turn.show(colleagues.ok ? handCard(turn, id, colleagues.value) : failureCard(turn, colleagues.failure))
  },
})
