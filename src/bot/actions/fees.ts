import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { feesCard } from '../fees/fees-card.ts'

/** For everybody, with or without an account. */
export default defineAction({
  name: 'fees',
  async run(turn) {
    const fees = await turn.core.getFees({})
    await turn.show(fees.ok ? feesCard(turn, fees.value) : failureCard(turn, fees.failure))
  },
})
