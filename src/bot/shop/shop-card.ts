import type { ShopView } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** One's own shop: its name, whether it takes payments, and what is open. */
export function shopCard({ words }: Speaking, { name, accepting, repeats, openLinks }: ShopView): Card {
  const toggle = accepting
    ? open(words.label('shop-pause-button'), 'shop-accepting', { accepting: 'no' })
    : open(words.label('shop-resume-button'), 'shop-accepting', { accepting: 'yes' }, 'primary')
  const repeating = open(words.label(repeats ? 'shop-repeats-off-button' : 'shop-repeats-on-button'), 'shop-repeats', {
    repeats: repeats ? 'no' : 'yes',
  })
  return {
    text: join([
      words.t('shop-title', { name }),
      words.t(accepting ? 'shop-accepting' : 'shop-paused'),
      words.t(repeats ? 'shop-repeats' : 'shop-repeats-not'),
      words.t('shop-open-links', { count: openLinks }),
    ]),
    buttons: [
      [open(words.label('shop-new-link-button'), 'new-link', {}, accepting ? 'primary' : undefined)],
      [open(words.label('shop-links-button'), 'links'), open(words.label('api-keys-button'), 'api-keys')],
      [repeating],
      [toggle, open(words.label('shop-rename-button'), 'shop-name')],
      [open(words.label('home-button'), 'home')],
    ],
  }
}
