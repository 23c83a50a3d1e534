import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { whereText } from '../withdraw/words.ts'

/** An account or card to withdraw to was saved: and the brake for whom it was not. */
export function destinationAdded(scene: Scene, { rail, lastFour, at, until }: NoticeOf<'destination_added'>): Card {
  const { words } = scene
  return {
    text: join([
      words.t('notice-destination-added', { to: whereText(scene, rail, lastFour), at: words.dateTime(at) }),
      words.t('destination-cooling', { until: words.dateTime(until) }),
      words.t('notice-destination-not-you'),
    ]),
    buttons: [
      [open(words.label('home-withdraw-button'), 'withdraw'), open(words.label('destinations-button'), 'destinations')],
      [
        open(words.label('notice-freeze-button'), 'freeze', {}, 'danger'),
        open(words.label('notice-support-button'), 'support', { about: 'destination_added' }),
      ],
    ],
  }
}
