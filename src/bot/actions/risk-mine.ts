import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** "It was me", under an alert. It moves nothing: staff see it beside the payment. */
export default defineAction({
  name: 'risk-mine',
  async run(turn, { intentId = '' }) {
    const { core, actor, words } = turn
    const noted = await core.confirmMine({ actor, intentId })
    if (!noted.ok) return void (await turn.show(failureCard(turn, noted.failure)))
    await turn.show({
      text: words.t('risk-mine-done'),
      buttons: [[open(words.label('holds-button'), 'holds'), open(words.label('home-button'), 'home')]],
    })
  },
})
