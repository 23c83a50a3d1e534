import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Somebody else typed this person's OKPay ID on a checkout page: nothing is paid, and that shop asks them no more. */
export default defineAction({
  name: 'not-me',
  shows: false,
  async run(turn, { link = '' }) {
    const { core, actor, words } = turn
    const declined = await core.declineAsk({ actor, token: link })
    if (!declined.ok) return void (await turn.show(failureCard(turn, declined.failure, { not: 'done' })))
    await turn.show({
      text: words.t('pay-not-me'),
      buttons: [
        [open(words.label('home-button'), 'home')],
        [open(words.label('failure-support-button'), 'support', { about: 'payment_asked' })],
      ],
    })
  },
})
