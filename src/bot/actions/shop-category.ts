import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { categoriesCard, categoryIn } from '../shop/categories-card.ts'
import { shopCard } from '../shop/shop-card.ts'

/** What one's shop sells: without `category` it is asked for. */
export default defineAction({
  name: 'shop-category',
  shows: () => ({ action: 'shop-category' }),
  async run(turn, { category: named }) {
    const { core, actor } = turn
    const category = categoryIn(named)
    if (!category) return void (await turn.show(categoriesCard(turn)))
    const set = await core.setProfile({ actor, category })
    await turn.show(set.ok ? shopCard(turn, set.value) : failureCard(turn, set.failure, { not: 'done' }))
  },
})
