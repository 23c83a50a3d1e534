import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** The shop hears that its rules refused a payment; the link can be tried again. */
export default defineAction({
  name: 'tell-shop',
  shows: ({ link = '' }) => ({ action: 'pay', link }),
  async run(turn, { link = '' }) {
    const { core, actor, words } = turn
    const told = await core.tellShop({ actor, token: link })
    if (!told.ok) return void (await turn.show(failureCard(turn, told.failure, { not: 'done' })))
    await turn.show({
      text: words.t('takes-told'),
      buttons: [
        [open(words.label('failure-again-button'), 'pay', { link }, 'primary')],
        [open(words.label('home-button'), 'home')],
      ],
    })
  },
})
