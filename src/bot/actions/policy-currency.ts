import { CURRENCY_CODES } from '#core'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { policyCurrenciesCard } from '../shop/policy-card.ts'

/** Takes a currency in, or out. The button says which, so that a second tap does not turn it back. The last one stays. */
export default defineAction({
  name: 'policy-currency',
  shows: () => ({ action: 'policy-currencies' }),
  async run(turn, { currency, take }) {
    const { core, actor } = turn
    const shop = await core.getShop({ actor })
    if (!shop.ok) return void (await turn.show(failureCard(turn, shop.failure, { not: 'done' })))
    const taken = shop.value.policy.currencies ?? CURRENCY_CODES
    const wanted = CURRENCY_CODES.filter((code) => (code === currency ? take === 'yes' : taken.includes(code)))
    if (wanted.length === 0) return void (await turn.show(policyCurrenciesCard(turn, shop.value)))
    const currencies = wanted.length === CURRENCY_CODES.length ? null : wanted
    const set = await core.setPolicy({ actor, policy: { currencies } })
    await turn.show(set.ok ? policyCurrenciesCard(turn, set.value) : failureCard(turn, set.failure, { not: 'done' }))
  },
})
