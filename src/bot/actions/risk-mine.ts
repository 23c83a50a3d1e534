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
    const holds = await core.getHolds({ actor })
    const waits = holds.ok && holds.value.holds.length > 0
    await turn.show({
      text: words.t('risk-mine-done'),
      buttons: [
        [
          waits ? open(words.label('holds-button'), 'holds') : open(words.label('freeze-history-button'), 'history'),
          open(words.label('home-button'), 'home'),
        ],
      ],
    })
  },
})
