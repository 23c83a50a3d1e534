import type { Destinations } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { destinationText } from './words.ts'

/** The saved accounts and cards: each can be removed, and more be saved. */
export function destinationsCard(scene: Scene, { saved, most }: Destinations, currency: string): Card {
  const { words } = scene
  const lines = saved.map((one) => {
    const line = { to: destinationText(scene, one), currency: one.currency ?? '' }
    const text = one.currency ? words.t('destinations-line-bank', line) : words.t('destinations-line-card', line)
    return join([text, one.coolingUntil && words.t('destination-cooling', { until: words.dateTime(one.coolingUntil) })])
  })
  const add = (rail: string) =>
    open(words.label(`destination-add-${rail}-button`), `destination-add-${rail}`, { currency })
  return {
    text: join([words.t(saved.length > 0 ? 'destinations-title' : 'destinations-none'), ...lines]),
    buttons: [
      ...saved.map((one) => [
        open(words.label('destination-remove-button', { to: destinationText(scene, one) }), 'destination-remove', {
          id: one.id,
        }),
      ]),
      ...(saved.length < most ? [[add('bank')], [add('card')]] : []),
      [open(words.label('home-withdraw-button'), 'withdraw'), open(words.label('home-button'), 'home')],
    ],
  }
}
