import { keysCard, revokeCard } from '../api/keys-card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** One key, before it is revoked. One that was revoked meanwhile is in the list no more. */
export default defineAction({
  name: 'api-key',
  shows: true,
  async run(turn, { id = '' }) {
    const keys = await turn.core.listApiKeys({ actor: turn.actor })
    if (!keys.ok) return void (await turn.show(failureCard(turn, keys.failure, { not: 'done' })))
    const key = keys.value.find((one) => one.id === id)
    await turn.show(await (key ? revokeCard(turn, key) : keysCard(turn, keys.value)))
  },
})
