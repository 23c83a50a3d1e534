import { type AllowanceChange, type Money, money } from '#core'
import { press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { again, type Next, next, refused, type Step, unexpected } from '../flow/define.ts'
import { amountAnswer } from '../input/amount-answer.ts'
import { phraseLine } from '../security/phrase-line.ts'
import type { Turn } from '../turn.ts'
import type { SurfaceState } from './surface.ts'

const SET = 'set'
const PARTS = [10n, 4n, 2n, 1n]

/** How much of one of the two caps: a few to tap, or any other typed. */
export const capStep = (of: AllowanceChange['of']): Step<SurfaceState> => ({
  awaits: 'connect-amount-awaits',
  async prompt(scene, { surface }) {
    const { core, actor, words } = scene
    const opened = await core.openAllowance({ actor, surface })
    if (!opened.ok) return failureCard(scene, opened.failure, { not: 'done' })
    const { perPayment, perDay, most } = opened.value
    const [now, cap] = of === 'payment' ? [perPayment, most.perPayment] : [perDay, most.perDay]
    const choice = (amount: Money) => press(words.money(amount), SET, { minor: String(amount.minor) })
    const offered = PARTS.map((part) => money(cap.minor / part, cap.currency)).filter(({ minor }) => minor > 0n)
    const numbers = { now: words.money(now), most: words.money(cap) }
    return {
      text: join([words.t(`payouts-${of}-ask`, numbers), phraseLine(scene)], '\n\n'),
      buttons: [offered.slice(0, 2).map(choice), offered.slice(2).map(choice)],
    }
  },
  async accept(turn, input, { surface }) {
    if (input.kind === 'press' && input.action === SET)
      return change(turn, surface, { of, minor: BigInt(input.payload['minor'] ?? '0') })
    if (input.kind !== 'text') return unexpected()
    const opened = await turn.core.openAllowance({ actor: turn.actor, surface })
    if (!opened.ok) return again()
    const { currency } = opened.value.perDay
    const answer = amountAnswer(turn, input.text, currency)
    if (answer.kind === 'problem') return again(answer.key, answer.args)
    if (answer.kind !== 'read') return unexpected()
    if (answer.amount.currency !== currency) return again('connect-amount-currency', { currency })
    return change(turn, surface, { of, minor: answer.amount.minor })
  },
})

async function change(
  turn: Turn,
  surface: SurfaceState['surface'],
  wanted: AllowanceChange,
): Promise<Next<SurfaceState>> {
  const { core, actor, words } = turn
  const opened = await core.openAllowance({ actor, surface })
  if (!opened.ok) return refused(opened.failure)
  const changed = await core.changeAllowance({ actor, id: opened.value.id, change: wanted })
  if (changed.ok) return next('card')
  const { failure } = changed
  return failure.code === 'amount_too_large'
    ? again('connect-amount-too-large', { most: words.money(failure.cap) })
    : refused(failure)
}
