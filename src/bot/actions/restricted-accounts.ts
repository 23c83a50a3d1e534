import { defineAction } from '../define/action.ts'
import { restrictedListCard } from '../desk/restricted-list-card.ts'
import { failureCard } from '../failure/card.ts'

/** Which accounts we keep frozen: each leads to its customer, where staff release it or freeze it for a reason of theirs. */
export default defineAction({
  name: 'restricted-accounts',
  needs: 'customers.see',
  async run(turn) {
    const found = await turn.core.listRestricted({ actor: turn.actor })
    await turn.show(found.ok ? restrictedListCard(turn, found.value) : failureCard(turn, found.failure))
  },
})
