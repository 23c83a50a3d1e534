import { keysCard } from '../api/keys-card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { doneLockedCard } from '../security/done-locked.ts'

/** Revokes a key. Tapped twice it is revoked once, and the list says so. */
export default defineAction({
  name: 'api-key-revoke',
  shows: ({ id = '' }) => ({ action: 'api-key', id }),
  async run(turn, { id = '' }) {
    const left = await turn.core.revokeApiKey({ actor: turn.actor, id })
    if (!left.ok) return void (await turn.show(failureCard(turn, left.failure, { not: 'done' })))
    await turn.show(left.value ? await keysCard(turn, left.value) : doneLockedCard(turn))
  },
})
