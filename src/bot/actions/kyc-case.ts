import { defineAction } from '../define/action.ts'
import { identityCaseCard } from '../desk/identity-case-card.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'kyc-case',
  needs: 'identity.see',
  async run(turn, { caseId = '' }) {
    const found = await turn.core.openIdentity({ actor: turn.actor, caseId })
    await turn.show(found.ok ? identityCaseCard(turn, found.value) : failureCard(turn, found.failure))
  },
})
