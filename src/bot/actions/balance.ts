import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { balanceCard } from '../wallet/balance-card.ts'

export default defineAction({
  name: 'balance',
  shows: true,
  async run(turn) {
    const balances = await turn.core.getBalances({ actor: turn.actor })
    await turn.show(
      balances.ok ? balanceCard(turn, balances.value, turn.chat.user?.state) : failureCard(turn, balances.failure),
    )
  },
})
