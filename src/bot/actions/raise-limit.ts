import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Asks support to raise the limits, or (`of` take) one's shop's, with the numbers, so that nobody has to explain anything. */
export default defineAction({
  name: 'raise-limit',
  shows: () => ({ action: 'limits' }),
  async run(turn, { of }) {
    const { core, actor, words } = turn
    const limits = await core.getLimits({ actor })
    if (!limits.ok) return void (await turn.show(failureCard(turn, limits.failure)))
    const { takes } = limits.value
    const { daily, usedToday, monthly, usedThisMonth } = of === 'take' && takes ? takes : limits.value
    const text = words.label(of === 'take' && takes ? 'limits-raise-shop-text' : 'limits-raise-text', {
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
