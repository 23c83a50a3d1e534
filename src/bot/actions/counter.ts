import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { counterCard, noCounterCard } from '../shop/counter-card.ts'

/** The code that stands on the shop's counter. */
export default defineAction({
  name: 'counter',
  shows: true,
  async run(turn) {
    const code = await turn.core.getCounterCode({ actor: turn.actor })
    if (!code.ok) return void (await turn.show(failureCard(turn, code.failure, { not: 'done' })))
    await turn.show(code.value ? await counterCard(turn, code.value) : noCounterCard(turn, 'counter-none'))
  },
})
