import { defineAction } from '../define/action.ts'
import { identityListCard } from '../desk/identity-list-card.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'kyc',
  needs: 'identity.see',
  async run(turn) {
    const cases = await turn.core.listIdentities({ actor: turn.actor })
    await turn.show(cases.ok ? identityListCard(turn, cases.value) : failureCard(turn, cases.failure))
  },
})
