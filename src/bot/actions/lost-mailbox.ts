import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { lostMailboxCard } from '../security/lost-mailbox-card.ts'

/** REC-08: the mailbox is a thief's, or gone: what another address takes, or how the request for one stands. */
export default defineAction({
  name: 'lost-mailbox',
  shows: true,
  async run(turn) {
    const { core, actor } = turn
    const lost = await core.getLostMailbox({ actor })
    if (!lost.ok) return void (await turn.show(failureCard(turn, lost.failure)))
    const security = await core.getSecurity({ actor })
    if (!security.ok) return void (await turn.show(failureCard(turn, security.failure)))
    await turn.show(lostMailboxCard(turn, lost.value, security.value))
  },
})
