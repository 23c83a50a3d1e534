import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Whether a picture of every month comes, and the switch. With `on` it is turned that way first. */
export default defineAction({
  name: 'monthly-picture',
  shows: () => ({ action: 'monthly-picture' }),
  async run(turn, { on }) {
    const { core, actor, words } = turn
    const set = on === undefined ? null : await core.setMonthlyPicture({ actor, on: on === 'yes' })
    if (set && !set.ok) return void (await turn.show(failureCard(turn, set.failure, { not: 'done' })))
    const offer = await core.getStatementOffer({ actor })
    if (!offer.ok) return void (await turn.show(failureCard(turn, offer.failure)))
    const { monthly } = offer.value
    await turn.show({
      text: words.t(monthly ? 'monthly-on' : 'monthly-off'),
      keepPicture: true,
      buttons: [
        [
          open(
            words.label(monthly ? 'monthly-off-button' : 'monthly-on-button'),
            'monthly-picture',
            { on: monthly ? 'no' : 'yes' },
            monthly ? undefined : 'primary',
          ),
        ],
        [open(words.label('statement-button'), 'statement'), open(words.label('home-button'), 'home')],
      ],
    })
  },
})
