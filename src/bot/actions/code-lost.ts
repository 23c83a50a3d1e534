import { defineAction } from '../define/action.ts'
import { secondFactorCard } from '../security/second-factor-card.ts'

/** Whoever is asked for a code and has none: that nothing was sent, and each way on. */
export default defineAction({
  name: 'code-lost',
  shows: true,
  run: async (turn) => void (await turn.show(await secondFactorCard(turn, 'code-lost-ask'))),
})
