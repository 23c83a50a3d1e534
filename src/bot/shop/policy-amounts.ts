import type { Money } from '#core'
import { press } from '../card/card.ts'
import { again, done, type Next, next, refused, type Step, unexpected } from '../flow/define.ts'
import type { Input } from '../flow/input.ts'
import { AMOUNT, amountAnswer } from '../input/amount-answer.ts'
import { doubtCard } from '../input/amount-doubt.ts'
import { readAmount } from '../input/amount-seed.ts'
import type { Turn } from '../turn.ts'
import { policyCard } from './policy-card.ts'
import type { PolicyState } from './policy-state.ts'

/** From how much a payment may be; it may be anything. */
export const leastStep: Step<PolicyState> = {
  awaits: 'policy-amount-awaits',
  prompt: (scene, { doubt, home }) =>
    doubt
      ? doubtCard(scene, doubt)
      : {
          text: scene.words.t('policy-least-ask', { currency: home }),
          buttons: [[press(scene.words.label('policy-no-least-button'), 'none')]],
        },
  accept: (turn, input, { home }) =>
    bound(turn, input, { home, step: 'least' }, (least) => next('most', { least, doubt: null })),
}

/** Up to how much, in the same currency; it may be any sum. */
export const mostStep: Step<PolicyState> = {
  awaits: 'policy-amount-awaits',
  prompt: (scene, { doubt, home, least }) =>
    doubt
      ? doubtCard(scene, doubt)
      : {
          text: scene.words.t('policy-most-ask', { currency: least?.currency ?? home }),
          buttons: [[press(scene.words.label('policy-no-most-button'), 'none')]],
        },
  accept(turn, input, { home, least }) {
    const currency = least?.currency ?? home
    return bound(turn, input, { home: currency, step: 'most' }, (most) => {
      if (least && most && most.currency !== currency) return again('policy-other-currency', { currency })
      if (least && most && most.minor < least.minor)
        return again('policy-most-less', { least: turn.words.money(least) })
      return keep(turn, { least, most }, most?.currency ?? currency)
    })
  },
}

type Asked = { home: PolicyState['home']; step: string }
type Given = (amount: Money | null) => Next<PolicyState> | Promise<Next<PolicyState>>

/** An amount, or none at all; asked back where it can mean two. */
function bound(turn: Turn, input: Input, { home, step }: Asked, given: Given) {
  if (input.kind === 'press' && input.action === 'none') return given(null)
  if (input.kind === 'press' && input.action === AMOUNT) {
    const amount = readAmount(input.payload['amount'])
    return amount ? given(amount) : unexpected<PolicyState>()
  }
  if (input.kind !== 'text') return unexpected<PolicyState>()
  const answer = amountAnswer(turn, input.text, home)
  if (answer.kind === 'read') return given(answer.amount)
  if (answer.kind === 'ambiguous') return next<PolicyState>(step, { doubt: answer.doubt })
  return again<PolicyState>(answer.key, answer.args)
}

async function keep(turn: Turn, bounds: { least: Money | null; most: Money | null }, currency: string) {
  const { core, actor } = turn
  const shop = await core.getShop({ actor })
  if (!shop.ok) return refused<PolicyState>(shop.failure)
  const others = shop.value.policy.amounts.filter(({ least, most }) => (least ?? most)?.currency !== currency)
  const isBound = bounds.least !== null || bounds.most !== null
  const set = await core.setPolicy({ actor, policy: { amounts: isBound ? [...others, bounds] : others } })
  return set.ok ? done<PolicyState>(policyCard(turn, set.value)) : refused<PolicyState>(set.failure)
}
