import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { seedOf } from '../withdraw/wanted.ts'
import { whereText } from '../withdraw/words.ts'

/** An account or card to withdraw to was saved: and the brake for whom it was not. */
export function destinationAdded(scene: Scene, notice: NoticeOf<'destination_added'>): Card {
  const { words } = scene
  const { destination, wanted, rail, lastFour, at, until } = notice
  // What it was added for goes on there: nobody types it twice.
  const goOn = wanted ? { where: destination, ...seedOf(wanted) } : {}
  return {
    text: join([
      words.t('notice-destination-added', { to: whereText(scene, rail, lastFour), at: words.dateTime(at) }),
      words.t('destination-cooling', { until: words.dateTime(until) }),
      words.t('notice-destination-not-you'),
    ]),
    buttons: [
      [
        open(words.label('home-withdraw-button'), 'withdraw', goOn),
        open(words.label('destinations-button'), 'destinations'),
      ],
      [
        open(words.label('notice-freeze-button'), 'freeze', {}, 'danger'),
        open(words.label('notice-support-button'), 'support', { about: 'destination_added' }),
      ],
    ],
  }
}
