import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { goOnSaving } from '../withdraw/save-card.ts'

/** "I have saved it": the processor is asked whether that is so. */
export default defineAction({
  name: 'destination-card-saved',
  shows: true,
  async run(turn, { id = '' }) {
    const draft = await turn.core.getDraft({ actor: turn.actor, id })
    if (!draft.ok) return void (await turn.show(failureCard(turn, draft.failure, { not: 'done' })))
    if (draft.value.step === 'card_page') turn.toast(turn.words.label('destination-card-not-yet'), true)
    await goOnSaving(turn, draft.value)
  },
})
