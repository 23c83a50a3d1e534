import { type Money, money } from '#core'
import { type Card, open, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { next, type Step, unexpected } from '../flow/define.ts'
import { AMOUNT, amountButton } from '../input/amount-answer.ts'
import { readAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { onAnswer } from './amount-step.ts'
import { payeeText, type SendState } from './state.ts'

/** S50: one payment that is too large becomes several that are not, if the day has room for them all. */
export const splitStep: Step<SendState> = {
  awaits: 'send-split-awaits',
  async prompt(scene, { amount, limit, payee }) {
    if (!amount || !limit || !payee) throw new Error('what is split has an amount, a payee and a limit')
    const { core, actor, words } = scene
    const limits = await core.getLimits({ actor, currency: amount.currency })
    if (!limits.ok) return failureCard(scene, limits.failure)
    const { leftToday } = limits.value
    if (leftToday.minor < amount.minor) return tooMuchForToday(scene, amount, leftToday, limit)
    const parts = cut(amount, limit)
    const lines = parts.map((part, index) =>
      words.t('send-split-part', { number: index + 1, amount: words.money(part) }),
    )
    const values = { total: words.money(amount), payee: payeeText(payee), count: parts.length }
    return {
      text: join([words.t('send-split-title', values), ...lines, words.t('send-split-explain')]),
      buttons: [[press(words.label('send-split-button', { amount: words.money(parts[0] ?? amount) }), 'start')]],
    }
  },
  accept(_turn, input, state) {
    if (input.kind !== 'press') return unexpected()
    const { amount: whole, limit } = state
    if (input.action === 'start' && whole && limit) {
      const [amount = whole, ...rest] = cut(whole, limit)
      const part = { number: 1, count: rest.length + 1, rest: rest.map(({ minor }) => minor.toString()) }
      return next('confirm', { amount, part })
    }
    const amount = input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
    return amount ? onAnswer({ kind: 'read', amount }, state) : unexpected()
  },
}

/** As few payments as the limit allows: all but the last at the limit, together exactly the whole. */
export function cut(whole: Money, limit: Money): Money[] {
  const full = Array.from({ length: Number(whole.minor / limit.minor) }, () => limit)
  const rest = whole.minor % limit.minor
  return rest === 0n ? full : [...full, money(rest, whole.currency)]
}

function tooMuchForToday(scene: Scene, total: Money, left: Money, limit: Money): Card {
  const { words } = scene
  const most = left.minor < limit.minor ? left : limit
  const instead = words.label('failure-send-instead-button', { amount: words.money(most) })
  return {
    text: words.t('send-split-over', { left: words.money(left), total: words.money(total) }),
    buttons: [
      most.minor > 0n ? [amountButton(scene, most, instead)] : [],
      [open(words.label('limits-raise-button'), 'raise-limit')],
    ],
  }
}
