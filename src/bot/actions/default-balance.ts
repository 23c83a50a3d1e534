import { isCurrency } from '#core'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { NOTHING } from '../wallet/defaults-card.ts'

/** `currency`: the balance that pays first from now on, or that none does. */
export default defineAction({
  name: 'default-balance',
  shows: () => ({ action: 'defaults' }),
  async run(turn, { currency = '' }) {
    const { core, actor, words } = turn
    if (!isCurrency(currency) && currency !== NOTHING) return
    const set = await core.setDefaults({ actor, paysFirst: isCurrency(currency) ? currency : null })
    if (!set.ok) return void (await turn.show(failureCard(turn, set.failure, { not: 'done' })))
    turn.toast(words.label('defaults-set'))
    await turn.open('defaults')
  },
})
