import { z } from 'zod'
import type { PaymentSearch } from '#core'
import { defineFlow, done, next, refused, unexpected } from '../flow/define.ts'
import { amountAnswer } from '../input/amount-answer.ts'
import { paymentsCard } from '../shop/payments-card.ts'
import type { Turn } from '../turn.ts'

const state = z.object({})
type SearchState = z.infer<typeof state>

/** Payments to one's shop by a number, ours or the shop's own, or by what was paid. */
export default defineFlow<SearchState>({
  name: 'payments-search',
  version: 1,
  state,
  start: () => ({ state: {}, first: next('ask') }),
  steps: {
    ask: {
      awaits: 'payments-search-awaits',
      takesWords: true,
      prompt: ({ words }) => ({ text: words.t('payments-search-ask') }),
      async accept(turn, input) {
        if (input.kind !== 'text') return unexpected()
        const page = await turn.core.listSales({ actor: turn.actor, search: searchFor(turn, input.text) })
        return page.ok ? done(paymentsCard(turn, page.value, {})) : refused(page.failure)
      },
    },
  },
})

/** "12.50" is an amount; "T-7QK2-9F" and a shop's own "order 17" are numbers. */
function searchFor(turn: Turn, typed: string): PaymentSearch {
  const read = amountAnswer(turn, typed, turn.chat.user?.homeCurrency ?? 'EUR')
  return read.kind === 'read' ? { amount: read.amount } : { text: typed.trim().slice(0, 200) }
}
