import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { roleIn } from '../shop/role-in.ts'
import { teamCard } from '../shop/team-card.ts'

/** Makes one of the team something else. The button says what, so that a second tap does not turn it back. */
export default defineAction({
  name: 'team-role',
  shows: ({ user = '' }) => ({ action: 'team-member', user }),
  async withPin({ core, actor, words }, { user }) {
    const team = await core.listTeam({ actor })
    const member = team.ok && team.value.members.find(({ id }) => id === user)
    return member && words.t('unlock-makes-manager', { name: member.name, shop: team.value.shop })
  },
  async run(turn, { user = '', role }) {
    const team = await turn.core.setMemberRole({ actor: turn.actor, userId: user, role: roleIn(role) })
    await turn.show(team.ok ? teamCard(turn, team.value) : failureCard(turn, team.failure, { not: 'done' }))
  },
})
