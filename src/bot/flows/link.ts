import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, gone, next, type Start } from '../flow/define.ts'
import { linkCard } from '../shop/link-card.ts'
import { emptyLink, type LinkState, likeStanding, linkState, withTerms } from '../shop/link-state.ts'
import { amountStep, whatStep } from '../shop/link-steps.ts'
import { beginWithLine } from '../shop/make-link.ts'
import { termsStep } from '../shop/terms-step.ts'
import type { Seed, Turn } from '../turn.ts'

/** S34: a payment link in two questions, or in one line. Whoever has no shop yet opens one first, and then goes on. */
export default defineFlow<LinkState>({
  name: 'link',
  concerns: 'shops',
  version: 2,
  state: linkState,
  async start(turn, seed) {
    const shop = await turn.core.getShop({ actor: turn.actor })
    const state = emptyLink(turn.chat.user?.homeCurrency ?? 'EUR')
    if (!shop.ok && shop.failure.code === 'shop_missing') {
      await turn.start('shop', { ...seed, after: 'link' })
      return { state, first: gone() }
    }
    if (!shop.ok) return { state, first: done(failureCard(turn, shop.failure, { not: 'done' })) }
    const { line, change } = seed
    if (change !== undefined) return changing(turn, { ...seed, change }, state)
    return { state, first: line === undefined ? next('amount') : await beginWithLine(turn, line, state) }
  },
  steps: { amount: amountStep, what: whatStep, terms: termsStep },
  cancelled: async ({ words }) => ({
    text: words.t('link-cancelled'),
    buttons: [[open(words.label('shop-button'), 'merchant'), open(words.label('home-button'), 'home')]],
  }),
})

/** From a link that is open: all of it is known, and its owner says how it is to be paid. What they chose before stays. */
async function changing(
  turn: Turn,
  { change, ...chosen }: Seed & { change: string },
  empty: LinkState,
): Promise<Start<LinkState>> {
  const read = await turn.core.readOwnLink({ actor: turn.actor, token: change })
  if (!read.ok) return { state: empty, first: done(failureCard(turn, read.failure, { not: 'done' })) }
  if (read.value.state !== 'open') return { state: empty, first: done(await linkCard(turn, read.value)) }
  const state = withTerms(likeStanding(empty, read.value), chosen)
  return { state, first: next(state.amount ? 'terms' : 'amount') }
}
