import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { defaultsCard } from '../wallet/defaults-card.ts'

/** Which balance pays first, and which way tops up first. */
export default defineAction({
  name: 'defaults',
  shows: true,
  async run(turn) {
    const { core, actor } = turn
    const [set, held] = [await core.getDefaults({ actor }), await core.getBalances({ actor })]
    if (!set.ok) return void (await turn.show(failureCard(turn, set.failure)))
    if (!held.ok) return void (await turn.show(failureCard(turn, held.failure)))
    const currencies = held.value.balances.map(({ available }) => available.currency)
    await turn.show(defaultsCard(turn, set.value, currencies))
  },
})
