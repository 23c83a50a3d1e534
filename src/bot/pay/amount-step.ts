import type { CurrencyCode, PaymentLinkView } from '#core'
import type { Card } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { again, type Next, next, type Step, unexpected } from '../flow/define.ts'
import { AMOUNT, amountAnswer, amountQuestion } from '../input/amount-answer.ts'
import { doubtCard } from '../input/amount-doubt.ts'
import { readAmount } from '../input/amount-seed.ts'
import { payLinkIn } from '../input/pay-link.ts'
import type { Scene, Turn } from '../turn.ts'
import { onWords } from './ask-step.ts'
import type { PayState } from './state.ts'

/** How much, where the shop leaves that to whoever pays. It is named in the link's currency. */
export const amountStep: Step<PayState> = {
  awaits: 'amount-awaits',
  async prompt(scene, { link, doubt }) {
    if (doubt) return doubtCard(scene, doubt)
    const read = await scene.core.readPaymentLink({ token: link })
    return read.ok ? questionCard(scene, read.value) : failureCard(scene, read.failure, { not: 'paid' })
  },
  async accept(turn, input, state) {
    if (input.kind === 'forward') return again('pay-forwarded')
    if (input.kind === 'text') return onSum(turn, input.text, state)
    const amount = input.kind === 'press' && input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
    return amount ? next('confirm', { amount, doubt: null }) : unexpected()
  },
}

/** What was typed where a sum may be: a sum of the link's currency, or another link. */
export async function onSum(turn: Turn, text: string, { link }: PayState): Promise<Next<PayState>> {
  if (payLinkIn(text, turn).kind !== 'none') return onWords(turn, text)
  const read = await turn.core.readPaymentLink({ token: link })
  return read.ok ? onTyped(turn, text, read.value.currency) : next('confirm')
}

function questionCard(scene: Scene, { shop, ownerMasked, description, currency, least }: PaymentLinkView): Card {
  const { words } = scene
  return {
    text: join([
      words.t('pay-amount-title', { shop }),
      words.t('pay-run-by', { owner: ownerMasked }),
      description !== '' && words.t('pay-what-for', { description }),
      amountQuestion(scene, 'pay-amount-ask', {}, currency),
      least && words.t('pay-amount-least', { least: words.money(least) }),
    ]),
  }
}

function onTyped(turn: Turn, text: string, currency: CurrencyCode): Next<PayState> {
  const answer = amountAnswer(turn, text, currency)
  if (answer.kind === 'problem') return next('amount', { doubt: null }, answer.key, answer.args)
  if (answer.kind === 'ambiguous') return next('amount', { doubt: answer.doubt })
  const { amount } = answer
  if (amount.currency !== currency) return next('amount', { doubt: null }, 'pay-amount-currency', { currency })
  return next('confirm', { amount, doubt: null })
}
