import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** What somebody is in a shop from now on, or that they are nothing there any more. */
export function shopRole({ words }: Scene, { shop, role }: NoticeOf<'shop_role'>): Card {
  if (role === null)
    return {
      text: words.t('notice-shop-dismissed', { shop }),
      buttons: [[open(words.label('team-shops-button'), 'shops'), open(words.label('home-button'), 'home')]],
    }
  return {
    text: words.t('notice-shop-role', {
      shop,
      role: words.label(`team-role-${role}`),
      may: words.t(`team-may-${role}`),
    }),
    buttons: [[open(words.label('shop-button'), 'merchant'), open(words.label('home-button'), 'home')]],
  }
}
