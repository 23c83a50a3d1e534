import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { appealText } from '../held/appeal-card.ts'

/** The second tap: the appeal is a support request about what is held. */
export default defineAction({
  name: 'appeal-send',
  shows: ({ reference }) => ({ action: 'appeal', ...(reference !== undefined && { reference }) }),
  async run(turn, { reference }) {
    const { core, actor, words } = turn
    const about = reference ?? 'account_restricted'
    const asked = await core.writeToSupport({ actor, text: appealText(turn, reference), about })
    if (!asked.ok) return void (await turn.show(failureCard(turn, asked.failure)))
    const { number, dueAt } = asked.value
    await turn.show({
      text: words.t('appeal-sent', { number: String(number), due: words.dateTime(dueAt) }),
      buttons: [[open(words.label('appeal-add-button'), 'support'), open(words.label('home-button'), 'home')]],
    })
  },
})
