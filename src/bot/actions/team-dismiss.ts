import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { teamCard } from '../shop/team-card.ts'

/** Dismisses one of the team, at once: they can be invited again. */
export default defineAction({
  name: 'team-dismiss',
  async run(turn, { user = '' }) {
    const team = await turn.core.dismissMember({ actor: turn.actor, userId: user })
    await turn.show(team.ok ? teamCard(turn, team.value) : failureCard(turn, team.failure, { not: 'done' }))
  },
})
