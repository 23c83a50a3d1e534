import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { payeeCard } from '../payees/payee-card.ts'
import { payeesCard } from '../payees/payees-card.ts'

/** One of those somebody keeps, by account id; the list where they are kept no longer. */
export default defineAction({
  name: 'payee',
  shows: true,
  async run(turn, { payee }) {
    const { core, actor } = turn
    const kept = await core.listPayees({ actor })
    if (!kept.ok) return void (await turn.show(failureCard(turn, kept.failure, { not: 'done' })))
    const one = kept.value.find(({ payee: { userId } }) => userId === payee)
    await turn.show(one ? payeeCard(turn, one) : payeesCard(turn, kept.value))
  },
})
