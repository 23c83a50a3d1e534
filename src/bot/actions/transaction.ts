import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { transactionCard } from '../wallet/transaction-card.ts'

/** `cursor`: the page of the history to go back to. */
export default defineAction({
  name: 'transaction',
  shows: true,
  async run(turn, { reference = '', cursor }) {
    const found = await turn.core.getTransaction({ actor: turn.actor, reference })
    if (found.ok && found.value.kind === 'withdrawal')
      return turn.open('withdraw-check', { reference, of: 'history', ...(cursor !== undefined && { cursor }) })
    await turn.show(found.ok ? transactionCard(turn, found.value, cursor) : failureCard(turn, found.failure))
  },
})
