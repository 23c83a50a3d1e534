import type { WorkplaceView } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** Where somebody works: the shop they act for first, each a button by which they act for that one. */
export function shopsCard({ words }: Speaking, shops: readonly WorkplaceView[]): Card {
  const named = ({ name, role }: WorkplaceView) => ({ name, role: words.label(`team-role-${role}`) })
  const owns = shops.some(({ role }) => role === 'owner')
  const opening = owns ? [] : [[open(words.label('shops-open-own-button'), 'shop-name')]]
  const home = [open(words.label('home-button'), 'home')]
  if (shops.length === 0) return { text: words.t('shops-none'), buttons: [...opening, home] }
  return {
    text: join(
      [
        words.t('shops-title'),
        join(shops.map((shop) => words.t(shop.acting ? 'shops-line-acting' : 'shops-line', named(shop)))),
      ],
      '\n\n',
    ),
    buttons: [
      ...shops.map((shop) => [open(words.label('shops-entry-button', named(shop)), 'shop-choose', { shop: shop.id })]),
      ...opening,
      home,
    ],
  }
}
