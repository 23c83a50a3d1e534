import { defineAction } from '../define/action.ts'
import { resetCard } from '../security/reset-card.ts'

/** Also without an account here: somebody with a new Telegram may still want their old account's password back. */
export default defineAction({
  name: 'reset',
  shows: true,
  async run(turn) {
    const security = await turn.core.getSecurity({ actor: turn.actor })
    await turn.show(resetCard(turn, security.ok ? security.value : null))
  },
})
