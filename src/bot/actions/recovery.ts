import { defineAction } from '../define/action.ts'
import { recoveryCard } from '../desk/recovery-card.ts'
import { failureCard } from '../failure/card.ts'

/** One person's way back without Telegram account and second factor, for staff to compare. */
export default defineAction({
  name: 'recovery',
  needs: 'recovery.ask',
  async run(turn, { id = '' }) {
    const found = await turn.core.readCase({ actor: turn.actor, id })
    await turn.show(found.ok ? recoveryCard(turn, found.value) : failureCard(turn, found.failure))
  },
})
