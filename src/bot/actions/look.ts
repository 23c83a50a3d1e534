import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { railLabel } from '../topup/rail-buttons.ts'

/** What OKPay is, for somebody who does not want to give anything away yet. */
export default defineAction({
  name: 'look',
  shows: true,
  async run(turn) {
    const { words, chat, core, actor } = turn
    const offers = await core.getTopUpOffers({ actor, currency: chat.user?.homeCurrency ?? 'EUR' })
    const ways = (offers.ok ? offers.value : []).map(({ rail }) => railLabel(turn, rail))
    const enter = chat.user ? [] : [open(words.label('welcome-register-button'), 'register', {}, 'primary')]
    await turn.show({
      text: words.t('look-around', { ways: ways.join(words.label('look-comma')) }),
      buttons: [
        enter,
        [open(words.label('look-fees-button'), 'fees'), open(words.label('welcome-help-button'), 'help')],
        [open(words.label('home-button'), 'home')],
      ],
    })
  },
})
