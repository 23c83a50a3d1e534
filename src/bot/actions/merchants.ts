import { defineAction } from '../define/action.ts'
import { merchantsCard } from '../desk/merchant-card.ts'
import { failureCard } from '../failure/card.ts'

/** Shops, or those a word names; one alone is opened at once. */
export default defineAction({
  name: 'merchants',
  needs: 'merchants.see',
  async run(turn, { word = '', page = '0' }) {
    const { core, actor } = turn
    const found = await core.listMerchants({ actor, word, page: Number(page) })
    if (!found.ok) return void (await turn.show(failureCard(turn, found.failure)))
    const [only, other] = found.value.merchants
    if (word !== '' && page === '0' && only && !other) return turn.open('merchant-case', { shopId: only.shopId })
    await turn.show(merchantsCard(turn, found.value, word))
  },
})
