import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'

/** Somebody typed this person's OKPay ID on a checkout page: nothing follows from it, and this says so. */
export default defineAction({
  name: 'not-me',
  async run(turn) {
    const { words } = turn
    await turn.show({
      text: words.t('pay-not-me'),
      buttons: [
        [open(words.label('home-button'), 'home')],
        [open(words.label('failure-support-button'), 'support', { about: 'payment_asked' })],
      ],
    })
  },
})
