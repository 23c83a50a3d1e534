import { z } from 'zod'
import { CURRENCY_CODES, type Money } from '#core'
import { press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { again, defineFlow, done, type Next, next, stay, unexpected } from '../flow/define.ts'
import type { Input } from '../flow/input.ts'
import { AMOUNT, type AmountAnswer, amountAnswer, amountButton, amountQuestion } from '../input/amount-answer.ts'
import { doubtCard, doubtShape } from '../input/amount-doubt.ts'
import { readAmount } from '../input/amount-seed.ts'
import { railNamed, topUpRails } from '../topup/rails.ts'
import { suggestedTopUps } from '../topup/suggestions.ts'
import type { Turn } from '../turn.ts'

const state = z.object({ rail: z.enum(['bank']), home: z.enum(CURRENCY_CODES), doubt: doubtShape })

type TopUpState = z.infer<typeof state>

/** S25, S33: which way, how much, and then the card to pay by. An amount that is given already is not asked. */
export default defineFlow<TopUpState>({
  name: 'topup',
  version: 1,
  state,
  async start(turn, { line, amount }) {
    const { user } = turn.chat
    const begun: TopUpState = { rail: 'bank', home: user?.homeCurrency ?? 'EUR', doubt: null }
    if (!user) return { state: begun, first: done(failureCard(turn, { code: 'not_registered' })) }
    const known = readAmount(amount)
    if (known) return { state: begun, first: await begin(turn, known, begun) }
    if (line !== undefined)
      return { state: begun, first: await take(turn, amountAnswer(turn, line, begun.home), begun) }
    return { state: begun, first: next('rail') }
  },
  steps: {
    rail: {
      awaits: 'topup-rail-awaits',
      prompt: (scene) => ({
        text: join([scene.words.t('topup-rail-ask'), ...topUpRails.map((rail) => rail.about(scene))]),
        buttons: topUpRails.map((rail) => [press(rail.label(scene), 'rail', { rail: rail.name })]),
      }),
      accept(_turn, input) {
        if (input.kind !== 'press' || input.action !== 'rail') return unexpected()
        const chosen = topUpRails.find(({ name }) => name === input.payload['rail'])
        return chosen ? next('amount', { rail: chosen.name }) : unexpected()
      },
    },
    amount: {
      awaits: 'amount-awaits',
      prompt: (scene, { home, doubt }) =>
        doubt
          ? doubtCard(scene, doubt)
          : {
              text: amountQuestion(scene, 'topup-amount-ask', {}, home),
              buttons: [suggestedTopUps(home).map((amount) => amountButton(scene, amount))],
            },
      accept: (turn, input, given) => acceptAmount(turn, input, given),
    },
  },
})

function acceptAmount(turn: Turn, input: Input, given: TopUpState): Next<TopUpState> | Promise<Next<TopUpState>> {
  if (input.kind === 'text') return take(turn, amountAnswer(turn, input.text, given.home), given)
  if (input.kind === 'press' && input.action === 'ask-amount') return again()
  const tapped = input.kind === 'press' && input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
  return tapped ? begin(turn, tapped, given) : unexpected()
}

async function take(turn: Turn, answer: AmountAnswer, given: TopUpState): Promise<Next<TopUpState>> {
  if (answer.kind === 'read') return begin(turn, answer.amount, given)
  if (answer.kind === 'ambiguous') return next('amount', { doubt: answer.doubt })
  return next('amount', { doubt: null }, answer.key, answer.args)
}

async function begin(turn: Turn, amount: Money, { rail }: TopUpState): Promise<Next<TopUpState>> {
  const way = railNamed(rail)
  const started = await way.start(turn, amount)
  if (started.ok) return done(way.waitingCard(turn, started.value))
  return stay(failureCard(turn, started.failure, { amount: (label) => press(label, 'ask-amount') }), 'amount')
}
