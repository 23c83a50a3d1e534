import { z } from 'zod'
import { open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { defineFlow, done, gone, type Next, next, refused } from '../flow/define.ts'
import { phraseLine } from '../security/phrase-line.ts'
import { anotherCode, typedCode } from '../security/typed-code.ts'
import type { Turn } from '../turn.ts'

/** What was about to be done, and with what: it is gone on with once the code was right. */
const state = z.object({
  flow: z.string().optional(),
  action: z.string().optional(),
  seed: z.record(z.string(), z.string()),
})
type State = z.infer<typeof state>

/** ADM-02: a fresh code of the staff member's authenticator, before anything that changes something for a customer. */
export default defineFlow<State>({
  name: 'staff-code',
  version: 1,
  state,
  start: (_turn, { flow, action, ...seed }) => ({
    state: { ...(flow && { flow }), ...(action && { action }), seed },
    first: next('code'),
  }),
  steps: {
    code: {
      awaits: 'code-awaits',
      prompt: (scene) => ({ text: join([scene.words.t('staff-code-ask'), phraseLine(scene)], '\n\n'), protect: true }),
      async accept(turn, input, given) {
        const typed = await typedCode<State>(turn, input)
        if ('kind' in typed) return typed
        const proven = await turn.core.proveStaff({ actor: turn.actor, code: typed.code })
        if (!proven.ok) return anotherCode(proven.failure) ?? refused(proven.failure)
        turn.meet({ ...turn.chat, provenUntil: proven.value.until })
        return goOn(turn, given, proven.value.until)
      },
    },
  },
})

async function goOn(turn: Turn, { flow, action, seed }: State, until: Date): Promise<Next<State>> {
  if (flow) await turn.start(flow, seed)
  else if (action) await turn.open(action, seed)
  else {
    const queue = open(turn.words.label('failure-queue-button'), 'queue')
    return done({ text: turn.words.t('staff-code-proven', { until: turn.words.time(until) }), buttons: [[queue]] })
  }
  return gone()
}
