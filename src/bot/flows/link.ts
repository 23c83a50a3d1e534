import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, gone, next } from '../flow/define.ts'
import { emptyLink, type LinkState, linkState } from '../shop/link-state.ts'
import { amountStep, whatStep } from '../shop/link-steps.ts'
import { beginWithLine } from '../shop/make-link.ts'

/** S34: a payment link in two questions, or in one line. Whoever has no shop yet opens one first, and then goes on. */
export default defineFlow<LinkState>({
  name: 'link',
  version: 1,
  state: linkState,
  async start(turn, seed) {
    const shop = await turn.core.getShop({ actor: turn.actor })
    const state = emptyLink(turn.chat.user?.homeCurrency ?? 'EUR')
    if (!shop.ok && shop.failure.code === 'shop_missing') {
      await turn.start('shop', { ...seed, after: 'link' })
      return { state, first: gone() }
    }
    if (!shop.ok) return { state, first: done(failureCard(turn, shop.failure, { not: 'done' })) }
    const { line } = seed
    return { state, first: line === undefined ? next('amount') : await beginWithLine(turn, line, state) }
  },
  steps: { amount: amountStep, what: whatStep },
  cancelled: async ({ words }) => ({
    text: words.t('link-cancelled'),
    buttons: [[open(words.label('shop-button'), 'merchant'), open(words.label('home-button'), 'home')]],
  }),
})
