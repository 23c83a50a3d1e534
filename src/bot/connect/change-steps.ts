import type { Money } from '#core'
import { money } from '#core'
import { press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { again, type Step, unexpected } from '../flow/define.ts'
import { amountAnswer } from '../input/amount-answer.ts'
import { phraseLine } from '../security/phrase-line.ts'
import { change } from './consent-step.ts'
import type { ConnectState } from './state.ts'

const SET = 'set'
const PARTS = [10n, 4n, 2n, 1n]
const DAYS = [7, 30, 90]

const SUMS = { payment: 'perPayment', day: 'perDay', month: 'perMonth' } as const

/** How much of one of the three sums: a few to tap, or any other typed. */
export const sumStep = (of: keyof typeof SUMS): Step<ConnectState> => ({
  awaits: 'connect-amount-awaits',
  async prompt(scene, { token }) {
    const { core, actor, words } = scene
    const opened = await core.openConsent({ actor, token })
    if (!opened.ok) return failureCard(scene, opened.failure, { not: 'done' })
    const { budget, most } = opened.value
    const [now, cap] = [budget[SUMS[of]], most[SUMS[of]]]
    const choice = (amount: Money) => press(words.money(amount), SET, { minor: String(amount.minor) })
    const offered = PARTS.map((part) => money(cap.minor / part, cap.currency)).filter(({ minor }) => minor > 0n)
    const numbers = { now: words.money(now), most: words.money(cap) }
    return {
      text: join([words.t(`connect-${of}-ask`, numbers), phraseLine(scene)], '\n\n'),
      buttons: [offered.slice(0, 2).map(choice), offered.slice(2).map(choice)],
    }
  },
  async accept(turn, input, state) {
    if (input.kind === 'press' && input.action === SET)
      return change(turn, state, { of, minor: BigInt(input.payload['minor'] ?? '0') })
    if (input.kind !== 'text') return unexpected()
    const opened = await turn.core.openConsent({ actor: turn.actor, token: state.token })
    if (!opened.ok) return again()
    const { currency } = opened.value.budget.perDay
    const answer = amountAnswer(turn, input.text, currency)
    if (answer.kind === 'problem') return again(answer.key, answer.args)
    if (answer.kind !== 'read') return unexpected()
    if (answer.amount.currency !== currency) return again('connect-amount-currency', { currency })
    return change(turn, state, { of, minor: answer.amount.minor })
  },
})

/** How long it lasts. */
export const daysStep: Step<ConnectState> = {
  awaits: 'connect-days-awaits',
  prompt: ({ words }) => ({
    text: words.t('connect-days-ask'),
    buttons: [DAYS.map((days) => press(words.label('connect-days-button', { days }), SET, { days: String(days) }))],
  }),
  accept(turn, input, state) {
    if (input.kind !== 'press' || input.action !== SET) return unexpected()
    return change(turn, state, { of: 'days', days: Number(input.payload['days']) })
  },
}
