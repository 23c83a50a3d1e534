import { z } from 'zod'
import { type CurrencyCode, type Money, money, type SecurityView, type ThresholdView } from '#core'
import { type Button, type Card, open, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { again, done, type Next, next, refused, type Step, unexpected } from '../flow/define.ts'
import { moneyShape } from '../flow/money-shape.ts'
import { amountAnswer } from '../input/amount-answer.ts'
import type { Speaking, Turn } from '../turn.ts'
import { phraseLine } from './phrase-line.ts'

export const thresholdState = z.object({ target: moneyShape.nullable() })
export type ThresholdState = z.infer<typeof thresholdState>

/** One of the two amounts a person sets for themselves; texts are `<name>-...`. */
export type Threshold = {
  name: 'allowance' | 'code-threshold'
  /** Null in a locked chat. */
  of(security: SecurityView): ThresholdView | null
  /** Lowers it at once; `auth_required` where it would be raised. */
  set(turn: Turn, amount: Money): ReturnType<Turn['core']['lowerAllowance']>
  /** The step that asks for what raising it takes. */
  raise: string
}

/** Asks how much: a few amounts to tap, or any other typed. */
export function thresholdStep(threshold: Threshold): Step<ThresholdState> {
  const { name, of } = threshold
  return {
    awaits: `${name}-awaits`,
    async prompt(scene) {
      const { core, actor, words } = scene
      const security = await core.getSecurity({ actor })
      if (!security.ok) return failureCard(scene, security.failure)
      const amounts = of(security.value)
      if (!amounts) return failureCard(scene, { code: 'chat_locked' })
      const { now, most } = amounts
      const numbers = { now: words.money(now), most: words.money(most) }
      return {
        text: join(
          [words.t(now.minor === 0n ? `${name}-ask-none` : `${name}-ask`, numbers), phraseLine(scene)],
          '\n\n',
        ),
        buttons: [choices(scene, name, most).filter(({ label }) => label !== words.money(now))],
      }
    },
    accept(turn, input) {
      if (input.kind === 'press' && input.action === SET)
        return change(turn, threshold, readChoice(turn, input.payload))
      if (input.kind !== 'text') return unexpected()
      const answer = amountAnswer(turn, input.text, homeOf(turn))
      if (answer.kind === 'problem') return again(answer.key, answer.args)
      return answer.kind === 'read' ? change(turn, threshold, answer.amount) : unexpected()
    },
  }
}

const SET = 'set'
const homeOf = ({ chat }: Turn): CurrencyCode => chat.user?.homeCurrency ?? 'EUR'

/** None, a quarter, half and all of what is possible. */
function choices({ words }: Speaking, name: Threshold['name'], { minor, currency }: Money): Button[] {
  const label = (part: bigint) =>
    part === 0n ? words.label(`${name}-none-button`) : words.money(money(part, currency))
  return [0n, minor / 4n, minor / 2n, minor].map((part) => press(label(part), SET, { minor: String(part) }))
}

const readChoice = (turn: Turn, { minor = '0' }: Record<string, string>): Money => money(BigInt(minor), homeOf(turn))

async function change(turn: Turn, { name, set, raise }: Threshold, amount: Money): Promise<Next<ThresholdState>> {
  const changed = await set(turn, amount)
  if (changed.ok) return done(thresholdSetCard(turn, name, amount))
  const { failure } = changed
  if (failure.code === 'auth_required') return next(raise, { target: amount })
  if (failure.code === 'amount_too_large') return again(`${name}-too-large`, { most: turn.words.money(failure.cap) })
  return refused(failure)
}

/** What holds from now on. */
export const thresholdSetCard = ({ words }: Speaking, name: Threshold['name'], amount: Money): Card => ({
  text: words.t(amount.minor === 0n ? `${name}-set-none` : `${name}-set`, { amount: words.money(amount) }),
  buttons: [[open(words.label('sessions-back-button'), 'security'), open(words.label('home-button'), 'home')]],
})
