import { SALES_PERIODS } from '#core'
import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** The shop's settlement as a file for spreadsheets. */
export default defineAction({
  name: 'settlement',
  shows: true,
  async run(turn, { period: named }) {
    const { actor, papers, words } = turn
    const period = SALES_PERIODS.find((one) => one === named) ?? 'today'
    const made = await papers.settlement({ actor, period }, words.locale)
    if (!made.ok) return void (await turn.show(failureCard(turn, made.failure, { not: 'done' })))
    await turn.show({
      text: words.t('settlement-file'),
      file: made.value,
      buttons: [[open(words.label('sales-button'), 'sales', { period })]],
    })
  },
})
