import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'freeze-now',
  async run(turn) {
    const { core, actor, words } = turn
    const frozen = await core.freezeSelf({ actor })
    if (!frozen.ok) {
      await turn.show(failureCard(turn, frozen.failure))
      return
    }
    await turn.show({
      text: words.t('freeze-done'),
      buttons: [
        [
          open(words.label('security-unfreeze-button'), 'unfreeze'),
          open(words.label('help-support-button'), 'support'),
        ],
        [open(words.label('home-button'), 'home')],
      ],
    })
  },
})
