import { defineAction } from '../define/action.ts'
import { secondFactorCard } from '../security/second-factor-card.ts'

/** The way to the page where a second factor is set up, moved or switched off: its secret never enters the chat. */
export default defineAction({
  name: 'second-factor',
  shows: true,
  run: async (turn) => void (await turn.show(await secondFactorCard(turn, 'second-factor-ask'))),
})
