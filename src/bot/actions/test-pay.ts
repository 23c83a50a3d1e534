import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { testCard } from '../test-mode/test-card.ts'

/** One tap of the test payer. Tapped twice it is paid once; what comes of it, the amount says. */
export default defineAction({
  name: 'test-pay',
  shows: false,
  async run(turn, { link = '', solved = 'no', times = '0' }) {
    const paid = await turn.core.payTestInvoice({ token: link, solved: solved === 'yes', times: Number(times) })
    await turn.show(paid.ok ? testCard(turn, paid.value) : failureCard(turn, paid.failure, { not: 'paid' }))
  },
})
