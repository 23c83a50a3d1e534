import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { doneLockedCard } from '../security/done-locked.ts'
import { teamCard } from '../shop/team-card.ts'

/** Dismisses one of the team, at once: they can be invited again. */
export default defineAction({
  name: 'team-dismiss',
  shows: ({ user = '' }) => ({ action: 'team-member', user }),
  async run(turn, { user = '' }) {
    const team = await turn.core.dismissMember({ actor: turn.actor, userId: user })
    if (!team.ok) return void (await turn.show(failureCard(turn, team.failure, { not: 'done' })))
    await turn.show(team.value ? teamCard(turn, team.value) : doneLockedCard(turn))
  },
})
