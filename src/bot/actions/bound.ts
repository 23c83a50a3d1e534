import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { boundCard } from '../security/bound-card.ts'

/** What else can see or do something in this wallet: after it came back, its owner looks through it. */
export default defineAction({
  name: 'bound',
  shows: true,
  async run(turn) {
    const bound = await turn.core.getBound({ actor: turn.actor })
    await turn.show(bound.ok ? boundCard(turn, bound.value) : failureCard(turn, bound.failure))
  },
})
