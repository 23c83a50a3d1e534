import { failureCard } from '../failure/card.ts'
import { defineFlow, done, next, type Start } from '../flow/define.ts'
import { choiceStep, make } from '../statement/choice-step.ts'
import { chosen, rangeStep } from '../statement/range-step.ts'
import { readStatementLine } from '../statement/read-line.ts'
import { NOTHING_CHOSEN, type StatementState, statementState } from '../statement/state.ts'
import type { Turn } from '../turn.ts'

/** A statement of any time, or a picture of it: which days, which currency, as what. */
export default defineFlow<StatementState>({
  name: 'statement',
  version: 1,
  state: statementState,
  async start(turn, { line, from, to }) {
    const offer = await turn.core.getStatementOffer({ actor: turn.actor })
    if (!offer.ok) return { state: NOTHING_CHOSEN, first: done(failureCard(turn, offer.failure)) }
    if (line !== undefined) return beginWithLine(turn, line)
    if (from === undefined || to === undefined) return { state: NOTHING_CHOSEN, first: next('range') }
    const state = { ...NOTHING_CHOSEN, from, to }
    return { state, first: await chosen(turn, state) }
  },
  steps: { range: rangeStep, choice: choiceStep },
})

/** A line that says all of it is done at once; what it leaves out is asked. */
async function beginWithLine(turn: Turn, line: string): Promise<Start<StatementState>> {
  const read = readStatementLine(line)
  if (!read) return { state: NOTHING_CHOSEN, first: next('range', {}, 'statement-unread') }
  const { from, to, form } = read
  const state = { from, to, currency: read.currency ?? '' }
  const first = await chosen(turn, state)
  return { state, first: first.kind === 'next' && form ? await make(turn, state, form) : first }
}
