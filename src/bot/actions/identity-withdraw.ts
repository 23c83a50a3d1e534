import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { identityCard } from '../identity/identity-card.ts'

/** Takes the open case back; a second tap finds none. */
export default defineAction({
  name: 'identity-withdraw',
  shows: () => ({ action: 'identity' }),
  async run(turn) {
    const withdrawn = await turn.core.withdrawIdentity({ actor: turn.actor })
    await turn.show(withdrawn.ok ? await identityCard(turn) : failureCard(turn, withdrawn.failure))
  },
})
