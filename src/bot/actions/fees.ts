import { CURRENCY_CODES, FEE_OPERATIONS } from '#core'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { feesCard } from '../fees/fees-card.ts'

/** For everybody, with or without an account. `currency`: which one's, else the home currency's; `operation`: only that. */
export default defineAction({
  name: 'fees',
  shows: true,
  async run(turn, { currency: named, operation: asked }) {
    const { core, actor, chat } = turn
    const currency = CURRENCY_CODES.find((code) => code === named) ?? chat.user?.homeCurrency ?? 'EUR'
    const fees = await core.getFees({ actor, currency })
    const operation = FEE_OPERATIONS.find((known) => known === asked)
    await turn.show(fees.ok ? feesCard(turn, fees.value, operation) : failureCard(turn, fees.failure))
  },
})
