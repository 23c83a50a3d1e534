import { defineAction } from '../define/action.ts'
import { transactionCard } from '../desk/transaction-card.ts'
import { failureCard } from '../failure/card.ts'

/** A transaction as staff see it, by any word that names it. */
export default defineAction({
  name: 'tx',
  needs: 'transactions.see',
  async run(turn, { word = '' }) {
    const seen = await turn.core.lookUpTransaction({ actor: turn.actor, word })
    await turn.show(seen.ok ? transactionCard(turn, seen.value) : failureCard(turn, seen.failure))
  },
})
