import { z } from 'zod'
import { NOTE_MAX, REFUND_REASONS } from '#core'
import { press } from '../card/card.ts'
import { again, defineFlow, gone, type Next, next, refused, type Step, unexpected } from '../flow/define.ts'
import { noteWords } from '../input/note-words.ts'
import { keyOf } from '../refund/reason-words.ts'
import type { Turn } from '../turn.ts'

const state = z.object({
  payment: z.string().max(32),
  /** Who says why: whoever paid and asks for it back, or the shop that says no. */
  as: z.enum(['ask', 'decline']),
})
type WordsState = z.infer<typeof state>

/** What a buyer may tap. */
const USUAL = REFUND_REASONS.filter(
  (reason) => reason === 'returned' || reason === 'not_delivered' || reason === 'duplicate',
)

/** Why: the other side reads it. */
const whyStep: Step<WordsState> = {
  awaits: 'refund-reason-awaits',
  takesWords: true,
  prompt: ({ words }, { as }) => ({
    text: words.t(as === 'ask' ? 'refund-ask-why' : 'refund-decline-why', { max: NOTE_MAX }),
    buttons: as === 'ask' ? USUAL.map((reason) => [press(words.label(keyOf(reason)), 'reason', { reason })]) : [],
  }),
  accept(turn, input, given) {
    if (input.kind === 'press' && input.action === 'reason') return say(turn, input.payload['reason'] ?? '', given)
    if (input.kind !== 'text') return unexpected()
    const read = noteWords(input.text)
    if ('problem' in read) return again('link-what-too-long', { length: read.length, max: read.max })
    return read.note === null ? unexpected() : say(turn, read.note, given)
  },
}

async function say(turn: Turn, reason: string, { payment, as }: WordsState): Promise<Next<WordsState>> {
  const { core, actor } = turn
  const said = await (as === 'ask' ? core.askRefund : core.declineRefund)({ actor, payment, reason })
  if (!said.ok) return refused(said.failure)
  await turn.leave()
  await turn.open('transaction', { reference: payment })
  return gone()
}

/** S79, S80: a buyer asks for their money back, or the shop says no; either says why in a few words. */
export default defineFlow<WordsState>({
  name: 'refund-words',
  version: 1,
  state,
  start: (_turn, { payment = '', as }) => ({
    state: { payment, as: as === 'decline' ? 'decline' : 'ask' },
    first: next('why'),
  }),
  steps: { why: whyStep },
})
