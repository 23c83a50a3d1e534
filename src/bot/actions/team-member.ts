import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { memberCard, teamCard } from '../shop/team-card.ts'

/** One of the team; whoever left meanwhile is in the list no more. */
export default defineAction({
  name: 'team-member',
  shows: true,
  async run(turn, { user = '' }) {
    const team = await turn.core.listTeam({ actor: turn.actor })
    if (!team.ok) return void (await turn.show(failureCard(turn, team.failure, { not: 'done' })))
    const member = team.value.members.find(({ id }) => id === user)
    await turn.show(member ? memberCard(turn, member) : teamCard(turn, team.value))
  },
})
