import { defineAction } from '../define/action.ts'
import { mailboxCard } from '../desk/mailbox-card.ts'
import { failureCard } from '../failure/card.ts'

/** One lost mailbox, for staff to compare. */
export default defineAction({
  name: 'mailbox-case',
  needs: 'recovery.ask',
  async run(turn, { id = '' }) {
    const found = await turn.core.readMailboxCase({ actor: turn.actor, id })
    await turn.show(found.ok ? mailboxCard(turn, found.value) : failureCard(turn, found.failure))
  },
})
