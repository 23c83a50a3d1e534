import { isCurrency } from '#core'
import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'choose-home-currency',
  shows: () => ({ action: 'home-currency' }),
  withPin: ({ words }, { currency = '' }) => words.t('unlock-home-currency', { currency }),
  async run(turn, { currency = '' }) {
    if (!isCurrency(currency)) return
    const { core, actor, words } = turn
    const chosen = await core.setHomeCurrency({ actor, currency })
    if (!chosen.ok) return void (await turn.show(failureCard(turn, chosen.failure, { not: 'done' })))
    turn.meet(chosen.value)
    await turn.show({
      text: words.t('home-currency-set', { currency }),
      buttons: [[open(words.label('balance-button'), 'balance'), open(words.label('home-button'), 'home')]],
    })
  },
})
