import { z } from 'zod'
import { open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { defineFlow, done, next, refused, type Step, unexpected } from '../flow/define.ts'
import { pinStep } from '../pad/step.ts'
import { phraseLine } from '../security/phrase-line.ts'
import { anotherCode, codesClosedCard, noCodeButton, typedCode } from '../security/typed-code.ts'
import type { Scene, Seed } from '../turn.ts'

const state = z.object({})
type NewPin = z.infer<typeof state>

const title = ({ words }: Scene) => words.t('new-pin-title')

/** The authenticator's code, where the second factor is on: whoever saw the PIN over a shoulder has none. */
const codeStep: Step<NewPin> = {
  awaits: 'code-awaits',
  prompt: (scene) => ({
    text: join([title(scene), scene.words.t('code-ask'), phraseLine(scene)], '\n\n'),
    buttons: [[noCodeButton(scene, 'second-factor')]],
  }),
  async accept(turn, input) {
    const typed = await typedCode<NewPin>(turn, input)
    if ('kind' in typed) return typed
    const given = await turn.core.giveCodeForPin({ actor: turn.actor, code: typed.code })
    if (given.ok) return next('chosen')
    const { failure } = given
    if (failure.code === 'auth_locked') return done(codesClosedCard(turn, failure, 'second-factor'))
    return anotherCode(failure) ?? refused(failure)
  },
}

/** Another payment PIN: the old one, a code where the second factor is on, and the new one twice. `proven`: only the last. */
export default defineFlow<NewPin>({
  name: 'new-pin',
  version: 1,
  state,
  start: (_turn, { proven }) => ({ state: {}, first: next(proven ? 'chosen' : 'old') }),
  lost: { seed: (_state, step): Seed => (step === 'chosen' ? { proven: 'yes' } : {}) },
  steps: {
    old: pinStep<NewPin>({
      opening: () => ({ purpose: 'pin_change' }),
      above: title,
      accepted(_turn, result) {
        if (result.state !== 'pin_proven') return unexpected()
        return next(result.takesCode ? 'code' : 'chosen')
      },
    }),
    code: codeStep,
    chosen: pinStep<NewPin>({
      opening: () => ({ purpose: 'pin_new' }),
      above: title,
      accepted({ words }, result) {
        if (result.state !== 'pin_changed') return unexpected()
        const { until, frozen } = result
        return done({
          text: join([
            until ? words.t('new-pin-done-limited', { until: words.dateTime(until) }) : words.t('new-pin-done'),
            frozen && words.t('new-pin-frozen'),
          ]),
          buttons: [[open(words.label('sessions-back-button'), 'security'), open(words.label('home-button'), 'home')]],
        })
      },
    }),
  },
  // What was proven stays proven for its while; what comes before it is not asked again.
  back: ({ words }) => done(keptCard(words)),
  cancelled: async ({ words }) => keptCard(words),
})

const keptCard = (words: Scene['words']) => ({
  text: words.t('new-pin-kept'),
  buttons: [[open(words.label('sessions-back-button'), 'security'), open(words.label('home-button'), 'home')]],
})
