import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Takes back, at once, what one's shop's servers may pay. Tapped twice it is taken back once. */
export default defineAction({
  name: 'shop-payouts-off',
  async run(turn) {
    const { core, actor, words } = turn
    const ended = await core.endPayouts({ actor })
    if (!ended.ok) return void (await turn.show(failureCard(turn, ended.failure, { not: 'done' })))
    await turn.leave()
    await turn.show({
      text: words.t('payouts-ended'),
      buttons: [
        [open(words.label('payouts-button'), 'shop-payouts'), open(words.label('api-keys-button'), 'api-keys')],
      ],
    })
  },
})
