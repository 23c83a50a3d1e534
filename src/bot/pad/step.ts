import type { Failure, Money, PadOutcome, PadView } from '#core'
import type { Card } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { again, type Next, refused, type Step, stay, unexpected } from '../flow/define.ts'
import { type Input, typedIn } from '../flow/input.ts'
import type { Scene, Turn } from '../turn.ts'
import { forgotButton, padCard } from './card.ts'
import { keptOrder, pressKey } from './press-key.ts'

/** The press that ended the typing. */
export type PadResult = Exclude<PadOutcome, { pad: PadView }>

type PinStep<S> = {
  /** What the PIN is for: choosing one, allowing one's own intent, a larger allowance, unlocking the chat, or another PIN. */
  opening(
    state: S,
  ):
    | { purpose: 'pin_set' | 'unlock' | 'pin_change' | 'pin_new' }
    | { purpose: 'authorise'; intentId: string }
    | { purpose: 'allowance'; amount: Money }
  /** What stands above the pad: what is about to happen, amount and payee included. */
  above(scene: Scene, state: S): Html | Promise<Html>
  /** Where the flow goes on once the PIN was right, or is set. */
  accepted(turn: Turn, result: PadResult, state: S): Next<S> | Promise<Next<S>>
}

/** A flow's step in which the payment PIN is tapped on a shuffled pad. The digits never enter the chat. */
export function pinStep<S>({ opening, above, accepted }: PinStep<S>): Step<S> {
  return {
    awaits: 'pad-awaits',
    guarded: 'digits',
    async prompt(scene, state) {
      const opened = await scene.core.openPad({ actor: scene.actor, ...opening(state) })
      if (!opened.ok) return refusalCard(scene, opened.failure)
      return padCard(scene, opened.value, join([await above(scene, state), stageLine(scene, opened.value)], '\n\n'))
    },
    async accept(turn, input, state) {
      const pressed = await pressKey(turn, input)
      if (!pressed) return acceptTyped(turn, input)
      if (!pressed.ok) {
        const { failure } = pressed
        if (failure.code === 'pad_expired') return again('pad-expired')
        return failure.code === 'auth_locked' ? stay(refusalCard(turn, failure)) : refused(failure)
      }
      const outcome = pressed.value
      if (!('pad' in outcome)) return accepted(turn, outcome, state)
      const lines = [await above(turn, state), whatBecame(turn, outcome), stageLine(turn, outcome.pad)]
      const sameKeys = outcome.state !== 'stale' && keptOrder(input, outcome.pad)
      return stay(padCard(turn, outcome.pad, join(lines, '\n\n'), sameKeys))
    },
  }
}

/** Why there are no keys. Whoever tried too often may have forgotten it: another one helps sooner than waiting. */
function refusalCard(scene: Scene, failure: Failure): Card {
  const card = failureCard(scene, failure)
  return failure.code === 'auth_locked' ? { ...card, buttons: [[forgotButton(scene)], ...(card.buttons ?? [])] } : card
}

function whatBecame({ words }: Scene, outcome: Extract<PadOutcome, { pad: PadView }>): Html | null {
  if (outcome.state === 'wrong') return words.t('pad-wrong', { tries: outcome.triesLeft })
  return outcome.state === 'stale' ? words.t('pad-stale') : null
}

// A PIN that was typed is in the chat's history on every device: it goes at once, and the pad is asked for again.
async function acceptTyped<S>(turn: Turn, input: Input): Promise<Next<S>> {
  if (!/^\D*(\d\D*){4,8}$/.test(typedIn(input) ?? '')) return unexpected()
  await turn.forget()
  return again('pad-typed')
}

function stageLine({ words }: Scene, { purpose, stage, problem }: PadView): Html {
  if (problem === 'pin_weak') return words.t('pad-weak')
  if (problem === 'pin_mismatch') return words.t('pad-mismatch')
  if (problem === 'pin_same') return words.t('pad-same')
  if (purpose === 'pin_change') return words.t('pad-old')
  if (purpose !== 'pin_set' && purpose !== 'pin_new') return words.t('pad-enter')
  return words.t(stage === 'repeat' ? 'pad-repeat' : 'pad-choose')
}
