import { z } from 'zod'
import { failureCard } from '../failure/card.ts'
import { again, defineFlow, done, gone, next, refused, type Step, unexpected } from '../flow/define.ts'
import { inKey } from '../i18n/in-key.ts'
import { categoriesCard } from '../shop/categories-card.ts'
import { shopCard } from '../shop/shop-card.ts'

const state = z.object({
  /** The name it has; empty while there is no shop. */
  called: z.string(),
  /** What is done once there is a shop: a payment link, with the words that were given for it. */
  after: z.enum(['link', 'card']),
  line: z.string().optional(),
})

type ShopState = z.infer<typeof state>

const nameStep: Step<ShopState> = {
  awaits: 'shop-name-awaits',
  takesWords: true,
  prompt: ({ words }, { called }) => ({
    text: called === '' ? words.t('shop-name-ask') : words.t('shop-rename-ask', { name: called }),
  }),
  async accept(turn, input, { called, after, line }) {
    if (input.kind !== 'text') return unexpected()
    const named = await turn.core.nameShop({ actor: turn.actor, name: input.text })
    if (!named.ok && named.failure.code === 'name_invalid') return again(`shop-name-${inKey(named.failure.reason)}`)
    if (!named.ok) return refused(named.failure)
    if (after === 'card') return done(called === '' ? categoriesCard(turn) : shopCard(turn, named.value))
    await turn.start('link', line === undefined ? {} : { line })
    return gone()
  },
}

/** Opens one's shop, or renames it: a name is all it takes, and what it sells is asked at once. */
export default defineFlow<ShopState>({
  name: 'shop',
  version: 1,
  state,
  async start(turn, { after, line }) {
    const shops = await turn.core.listShops({ actor: turn.actor })
    const called = shops.ok ? (shops.value.find(({ role }) => role === 'owner')?.name ?? '') : ''
    const begun: ShopState = {
      called,
      after: after === 'link' ? 'link' : 'card',
      ...(line === undefined ? {} : { line }),
    }
    if (shops.ok) return { state: begun, first: next('name') }
    return { state: begun, first: done(failureCard(turn, shops.failure, { not: 'done' })) }
  },
  steps: { name: nameStep },
})
