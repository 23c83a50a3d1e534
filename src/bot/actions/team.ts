import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { teamCard } from '../shop/team-card.ts'

/** Who works in one's shop. */
export default defineAction({
  name: 'team',
  shows: true,
  async run(turn) {
    const team = await turn.core.listTeam({ actor: turn.actor })
    await turn.show(team.ok ? teamCard(turn, team.value) : failureCard(turn, team.failure, { not: 'done' }))
  },
})
