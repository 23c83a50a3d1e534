import { defineDeeplink } from '../define/deeplink.ts'
import { failureCard } from '../failure/card.ts'

/**
 * `?start=ask_<offer>`: a link that was posted from the line of any chat. It is there since it was chosen; where Telegram
 * does not tell us of that, it is made by whoever opens it first.
 */
export default defineDeeplink({
  name: 'ask',
  async run(turn, offer) {
    const taken = await turn.core.takeOffer({ offer: offer.slice(0, 64) })
    if (!taken.ok) return void (await turn.show(failureCard(turn, taken.failure, { not: 'done' })))
    if (taken.value.made)
      turn.log.info('an offer was opened before Telegram said it was chosen: is inline feedback on?')
    await turn.start('pay', { link: taken.value.token })
  },
})
