import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { codeCard } from '../payer-code/code-card.ts'

/** S40: a code to be shown at a counter; the one before it works no more. */
export default defineAction({
  name: 'code',
  shows: true,
  async run(turn) {
    const code = await turn.core.issuePayerCode({ actor: turn.actor })
    await turn.leave()
    await turn.show(code.ok ? await codeCard(turn, code.value) : failureCard(turn, code.failure, { not: 'done' }))
  },
})
