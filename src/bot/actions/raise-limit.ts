import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Asks support to raise the limits, with the numbers, so that nobody has to explain anything. */
export default defineAction({
  name: 'raise-limit',
  async run(turn) {
    const { core, actor, words } = turn
    const limits = await core.getLimits({ actor })
    if (!limits.ok) return void (await turn.show(failureCard(turn, limits.failure)))
    const { daily, usedToday, monthly, usedThisMonth } = limits.value
    const text = words.label('limits-raise-text', {
      limit: words.money(daily),
      used: words.money(usedToday),
      monthly: words.money(monthly),
      usedThisMonth: words.money(usedThisMonth),
    })
    const asked = await core.writeToSupport({ actor, text, about: 'limit_daily' })
    if (!asked.ok) return void (await turn.show(failureCard(turn, asked.failure)))
    const { number, dueAt } = asked.value
    await turn.show({
      text: words.t('limits-raised-asked', { number: String(number), dueAt: words.dateTime(dueAt) }),
      buttons: [[open(words.label('limits-add-button'), 'support')], [open(words.label('home-button'), 'home')]],
    })
  },
})
