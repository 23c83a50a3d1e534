import type { Destination } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { seedOf } from './wanted.ts'
import { destinationText } from './words.ts'

/** An account or card is saved, and until when only small amounts go there. */
export function savedCard(scene: Speaking, destination: Destination): Card {
  const { words } = scene
  const { id, coolingUntil, wanted } = destination
  return {
    text: join([
      words.t('destination-saved', { to: destinationText(scene, destination) }),
      coolingUntil && words.t('destination-cooling', { until: words.dateTime(coolingUntil) }),
    ]),
    buttons: [
      [open(words.label('home-withdraw-button'), 'withdraw', { where: id, ...seedOf(wanted) })],
      [open(words.label('destinations-button'), 'destinations'), open(words.label('home-button'), 'home')],
    ],
  }
}
