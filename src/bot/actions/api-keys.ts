import { keysCard } from '../api/keys-card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** What one's own server shows to act for one's shop. */
export default defineAction({
  name: 'api-keys',
  shows: true,
  async run(turn) {
    const keys = await turn.core.listApiKeys({ actor: turn.actor })
    await turn.show(keys.ok ? await keysCard(turn, keys.value) : failureCard(turn, keys.failure, { not: 'done' }))
  },
})
