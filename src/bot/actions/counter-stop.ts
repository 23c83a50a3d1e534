import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { noCounterCard } from '../shop/counter-card.ts'

/** The code on the counter is taken back, and none takes its place. */
export default defineAction({
  name: 'counter-stop',
  shows: () => ({ action: 'counter' }),
  async run(turn, { link = '' }) {
    const gone = await turn.core.withdrawLink({ actor: turn.actor, token: link })
    await turn.show(gone.ok ? noCounterCard(turn, 'counter-stopped') : failureCard(turn, gone.failure, { not: 'done' }))
  },
})
