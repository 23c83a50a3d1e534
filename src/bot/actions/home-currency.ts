import { CURRENCY_CODES } from '#core'
import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'

const A_ROW = 4

/** Which currency a bare amount means, and totals are shown in. */
export default defineAction({
  name: 'home-currency',
  shows: true,
  async run(turn) {
    const { words, chat } = turn
    const others = CURRENCY_CODES.filter((code) => code !== chat.user?.homeCurrency)
    const buttons = others.map((currency) =>
      open(words.label('currency-button', { currency }), 'choose-home-currency', { currency }),
    )
    await turn.show({
      text: words.t('home-currency-ask', { now: chat.user?.homeCurrency ?? '' }),
      buttons: [
        buttons.slice(0, A_ROW),
        buttons.slice(A_ROW),
        [open(words.label('balance-button'), 'balance'), open(words.label('home-button'), 'home')],
      ],
    })
  },
})
