import { type Card, open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, gone, next } from '../flow/define.ts'
import { amountStep } from '../till/amount-step.ts'
import { emptyTill, type TillState, tillState } from '../till/state.ts'
import type { Turn } from '../turn.ts'

/** S40: the till on the phone: an amount, its code, the next one. Whoever has no shop opens one first. */
export default defineFlow<TillState>({
  name: 'till',
  version: 1,
  state: tillState,
  async start(turn, { code = '' }) {
    const till = await turn.core.getTill({ actor: turn.actor })
    if (till.ok) return { state: emptyTill(till.value.currency, code), first: next('amount') }
    const state = emptyTill('EUR')
    if (till.failure.code !== 'shop_missing')
      return { state, first: done(failureCard(turn, till.failure, { not: 'done' })) }
    if (code !== '') return { state, first: done(notHere(turn)) }
    await turn.start('shop')
    return { state, first: gone() }
  },
  steps: { amount: amountStep },
  cancelled: async ({ words }) => ({
    text: words.t('till-closed'),
    buttons: [[open(words.label('till-button'), 'till'), open(words.label('shop-button'), 'merchant')]],
  }),
})

/** Somebody without a shop has photographed a payer's code. */
const notHere = ({ words }: Turn): Card => ({
  text: words.t('payer-code-not-here'),
  buttons: [[open(words.label('home-button'), 'home')]],
})
