import { defineAction } from '../define/action.ts'
import { differenceCard } from '../desk/difference-card.ts'
import { failureCard } from '../failure/card.ts'

/** It is the colleague's whose name was tapped. */
export default defineAction({
  name: 'difference-handed',
  needs: 'books.work',
  async run(turn, { id = '', botId = '', telegramId = '' }) {
    const to = { botId: BigInt(botId), telegramId: BigInt(telegramId) }
    const handed = await turn.core.handDifference({ actor: turn.actor, id, to })
    await turn.show(handed.ok ? differenceCard(turn, handed.value) : failureCard(turn, handed.failure))
  },
})
