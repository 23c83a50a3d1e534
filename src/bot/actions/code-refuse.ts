import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Whoever showed a code does not want what the till asks for it. */
export default defineAction({
  name: 'code-refuse',
  shows: false,
  async run(turn, { link: token = '' }) {
    const refused = await turn.core.refuseCharge({ actor: turn.actor, token })
    if (!refused.ok) return void (await turn.show(failureCard(turn, refused.failure, { not: 'done' })))
    const { words } = turn
    await turn.show({
      text: words.t('payer-code-refused'),
      buttons: [[open(words.label('payer-code-new-button'), 'code'), open(words.label('home-button'), 'home')]],
    })
  },
})
