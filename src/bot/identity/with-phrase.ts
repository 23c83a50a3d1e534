import { join } from '../card/html.ts'
import type { Step } from '../flow/define.ts'
import { phraseLine } from '../security/phrase-line.ts'
import type { IdentityState } from './state.ts'

/** A step that asks for papers or a date of birth shows its reader's phrase (S60): nobody gives those to a stranger. */
export const withPhrase = (step: Step<IdentityState>): Step<IdentityState> => ({
  ...step,
  async prompt(scene, state) {
    const card = await step.prompt(scene, state)
    return { ...card, text: join([card.text, phraseLine(scene)], '\n\n') }
  },
})
