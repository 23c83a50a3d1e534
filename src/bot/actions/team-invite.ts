import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { roleIn } from '../shop/role-in.ts'
import { invitationCard } from '../shop/team-card.ts'

/** Offers a place: the link is for one person, once. */
export default defineAction({
  name: 'team-invite',
  shows: () => ({ action: 'team' }),
  withPin: ({ words }) => words.t('unlock-invites-manager'),
  async run(turn, { role }) {
    const invited = await turn.core.inviteMember({ actor: turn.actor, role: roleIn(role) })
    await turn.show(
      invited.ok ? invitationCard(turn, invited.value) : failureCard(turn, invited.failure, { not: 'done' }),
    )
  },
})
