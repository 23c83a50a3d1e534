import type { HoldView } from '#core'
import { open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** "It was me", under an alert. It moves nothing: staff see it beside the payment. */
export default defineAction({
  name: 'risk-mine',
  shows: () => ({ action: 'holds' }),
  async run(turn, { intentId = '' }) {
    const { core, actor, words } = turn
    const noted = await core.confirmMine({ actor, intentId })
    if (!noted.ok) return void (await turn.show(failureCard(turn, noted.failure)))
    const holds = await core.getHolds({ actor })
    const waits = holds.ok && holds.value.holds.length > 0
    // Whoever says "it was me" expects it to go: that it still waits is said with its end.
    const held = holds.ok && holds.value.holds.find((hold) => isOf(hold, intentId))
    const until = held && held.why === 'review' && held.until
    await turn.show({
      text: join([words.t('risk-mine-done'), until && words.t('risk-mine-waits', { until: words.dateTime(until) })]),
      buttons: [
        [
          waits ? open(words.label('holds-button'), 'holds') : open(words.label('freeze-history-button'), 'history'),
          open(words.label('home-button'), 'home'),
        ],
      ],
    })
  },
})

const isOf = ({ payment, withdrawal }: HoldView, id: string): boolean =>
  payment?.intentId === id || withdrawal?.payoutId === id
