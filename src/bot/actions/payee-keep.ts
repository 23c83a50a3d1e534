import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { payeeCard } from '../payees/payee-card.ts'
import { payeeRef } from '../payees/payee-ref.ts'

/** Keeps somebody just paid, with one tap; again, it takes note of the handle they have now. */
export default defineAction({
  name: 'payee-keep',
  shows: () => ({ action: 'payees' }),
  async run(turn, { payee = '' }) {
    const { core, actor, words } = turn
    const kept = await core.keepPayee({ actor, payee: payeeRef(payee) })
    if (!kept.ok) return void (await turn.show(failureCard(turn, kept.failure, { not: 'done' })))
    await turn.show(payeeCard(turn, kept.value, words.t('payees-kept', { name: kept.value.name })))
  },
})
