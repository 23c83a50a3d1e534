import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { keyOf, surfaceIn } from '../shop-payout/surface.ts'

/**
 * Takes back, at once, what one's shop's servers may pay: by the surface a card is about; from under a notice, where it is
 * the brake, by every one. Tapped twice it is taken back once.
 */
export default defineAction({
  name: 'shop-payouts-off',
  shows: ({ surface }) => ({ action: 'shop-payouts', ...(surface !== undefined && { surface }) }),
  async run(turn, payload) {
    const { core, actor, words } = turn
    const surface = surfaceIn(payload)
    const ended = await core.endPayouts({ actor, ...(payload['surface'] !== undefined && { surface }) })
    if (!ended.ok) return void (await turn.show(failureCard(turn, ended.failure, { not: 'done' })))
    await turn.leave()
    await turn.show({
      text: words.t(keyOf(surface, 'ended')),
      buttons: [
        [
          open(words.label(keyOf(surface, 'button')), 'shop-payouts', { surface }),
          open(words.label('api-keys-button'), 'api-keys'),
        ],
      ],
    })
  },
})
