import { z } from 'zod'
import { open, press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { again, defineFlow, done, type Next, next, type Step, stay, unexpected } from '../flow/define.ts'
import { saleCard } from '../till/sale-card.ts'
import type { Turn } from '../turn.ts'

/** The sale that the customer's code is for. */
const state = z.object({ sale: z.string().max(64) })

type CodeState = z.infer<typeof state>

/** A photo of it comes here as what was read of it, see `frame/pictures.ts`. */
const codeStep: Step<CodeState> = {
  awaits: 'till-code-awaits',
  prompt: ({ words }, { sale }) => ({
    text: words.t('till-code-ask'),
    buttons: [[open(words.label('till-code-back-button'), 'sale', { sale })]],
  }),
  accept(turn, input, { sale }) {
    if (input.kind === 'press' && input.action === 'ask') return again()
    return input.kind === 'text' ? charge(turn, sale, input.text) : unexpected()
  },
}

async function charge(turn: Turn, token: string, code: string): Promise<Next<CodeState>> {
  const charged = await turn.core.chargeCode({ actor: turn.actor, token, code })
  if (charged.ok) return done(await saleCard(turn, charged.value))
  return stay(failureCard(turn, charged.failure, { not: 'done', again: (label) => press(label, 'ask', {}, 'primary') }))
}

/** S40: the customer shows a code instead of scanning one. */
export default defineFlow<CodeState>({
  name: 'till-code',
  version: 1,
  state,
  async start(turn, { sale = '', code }) {
    return { state: { sale }, first: code === undefined ? next('code') : await charge(turn, sale, code) }
  },
  steps: { code: codeStep },
  async cancelled(turn, { sale: token }) {
    const sale = await turn.core.readSale({ actor: turn.actor, token })
    return sale.ok ? saleCard(turn, sale.value) : null
  },
})
