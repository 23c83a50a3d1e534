import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { payeesCard } from '../payees/payees-card.ts'

/** Whom somebody keeps. `from`: where the page begins. */
export default defineAction({
  name: 'payees',
  shows: true,
  async run(turn, { from }) {
    const { core, actor } = turn
    const kept = await core.listPayees({ actor })
    await turn.show(
      kept.ok ? payeesCard(turn, kept.value, Number(from ?? 0) || 0) : failureCard(turn, kept.failure, { not: 'done' }),
    )
  },
})
