import { z } from 'zod'
import { claimOf } from '../../ours.ts'
import { defineFlow, done, type Next, next, refused, unexpected } from '../flow/define.ts'
import type { Turn } from '../turn.ts'
import { claimCard, verifiedCard } from '../verify/verified-card.ts'

const state = z.object({})
type VerifyState = z.infer<typeof state>

/** Whether a paper, a name or an address is ours, for anybody who asks. */
export default defineFlow<VerifyState>({
  name: 'verify',
  version: 1,
  state,
  start: async (turn, { line }) => ({ state: {}, first: line === undefined ? next('ask') : await answer(turn, line) }),
  steps: {
    ask: {
      awaits: 'verify-awaits',
      takesWords: true,
      prompt: ({ words }) => ({ text: words.t('verify-ask') }),
      accept: (turn, input) => (input.kind === 'text' ? answer(turn, input.text) : unexpected()),
    },
  },
})

async function answer(turn: Turn, typed: string): Promise<Next<VerifyState>> {
  const claim = claimOf(typed, turn)
  if (claim !== null) return done(claimCard(turn, typed.trim(), claim))
  const found = await turn.core.verifyPaper({ code: typed.slice(0, 64), by: turn.actor })
  return found.ok ? done(verifiedCard(turn, found.value)) : refused(found.failure, 'ask')
}
