import { z } from 'zod'
import { REFUND_TERMS_MAX } from '#core'
import { open, press } from '../card/card.ts'
import { again, defineFlow, done, type Next, next, refused, type Step, unexpected } from '../flow/define.ts'
import { noteWords } from '../input/note-words.ts'
import { refundPolicyCard } from '../refund/policy-card.ts'
import type { Turn } from '../turn.ts'

const state = z.object({})

type NoState = z.infer<typeof state>

const termsStep: Step<NoState> = {
  awaits: 'refund-policy-awaits',
  takesWords: true,
  prompt: ({ words }) => ({
    text: words.t('refund-policy-ask', { max: REFUND_TERMS_MAX }),
    buttons: [[press(words.label('refund-policy-no-terms-button'), 'none')]],
  }),
  accept(turn, input) {
    if (input.kind === 'press' && input.action === 'none') return keep(turn, '')
    if (input.kind !== 'text') return unexpected()
    const read = noteWords(input.text, REFUND_TERMS_MAX)
    if ('problem' in read) return again('link-what-too-long', { length: read.length, max: read.max })
    return keep(turn, read.note ?? '')
  },
}

async function keep(turn: Turn, terms: string): Promise<Next<NoState>> {
  const set = await turn.core.setRefundPolicy({ actor: turn.actor, policy: { terms } })
  return set.ok ? done(refundPolicyCard(turn, set.value)) : refused(set.failure)
}

/** What a shop says about refunds, in its own words. */
export default defineFlow<NoState>({
  name: 'refund-policy',
  version: 1,
  state,
  start: () => ({ state: {}, first: next('terms') }),
  steps: { terms: termsStep },
  cancelled: async ({ words }) => ({
    text: words.t('flow-cancelled'),
    buttons: [
      [open(words.label('refund-policy-button'), 'refund-policy'), open(words.label('shop-button'), 'merchant')],
    ],
  }),
})
