import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { counterCard } from '../shop/counter-card.ts'

/** A new code for the counter; the one before it can be paid no more. */
export default defineAction({
  name: 'counter-make',
  shows: () => ({ action: 'counter' }),
  async run(turn) {
    const made = await turn.core.renewCounterCode({ actor: turn.actor })
    await turn.show(made.ok ? await counterCard(turn, made.value) : failureCard(turn, made.failure, { not: 'done' }))
  },
})
