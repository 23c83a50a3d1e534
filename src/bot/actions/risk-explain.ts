import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** The agent has looked: the customer is told why, in their own language, and that the account is safe. */
export default defineAction({
  name: 'risk-explain',
  needs: 'tickets.answer',
  async run(turn, { id = '' }) {
    const { core, actor, words } = turn
    const told = await core.explainRisk({ actor, id })
    if (!told.ok) return void (await turn.show(failureCard(turn, told.failure)))
    await turn.show({
      text: words.t('risk-explained'),
      buttons: [[open(words.label('risk-list-button'), 'risk'), open(words.label('ticket-queue-button'), 'queue')]],
    })
  },
})
