import { BUSINESS_PERIODS } from '#core'
import { defineAction } from '../define/action.ts'
import { todayCard } from '../desk/today-card.ts'
import { failureCard } from '../failure/card.ts'

/** How the business goes: today, yesterday or the last seven days, as a picture. */
export default defineAction({
  name: 'today',
  needs: 'business.see',
  async run(turn, { period: named }) {
    const { core, actor, papers, words } = turn
    const period = BUSINESS_PERIODS.find((one) => one === named) ?? 'today'
    const business = await core.readBusiness({ actor, period })
    if (!business.ok) return void (await turn.show(failureCard(turn, business.failure)))
    await turn.show(todayCard(turn, business.value, await papers.business(business.value, words.locale)))
  },
})
