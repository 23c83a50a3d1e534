import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** What support hears first: which of the owner's doings it came with. */
const ABOUT = { email_kept: 'email_change', stopped: 'rebind' } as const

/** Where a shop's apps send people, and where its sales are told, is what it was; why, and the way to what is left. */
export const shopReachEnded = ({ words }: Scene, notice: NoticeOf<'shop_reach_ended'>): Card => {
  const { apps, addresses, endpoints, secrets, off = 0, removed = 0, why } = notice
  const of = (what: string, count: number) => count > 0 && words.t(`notice-shop-reach-ended-${what}`, { count })
  return {
    text: join([
      words.t('notice-shop-reach-ended', { why }),
      of('apps', apps),
      of('addresses', addresses),
      of('endpoints', endpoints),
      of('secrets', secrets),
      of('off', off),
      of('removed', removed),
      words.t('notice-shop-reach-ended-next'),
    ]),
    buttons: [
      ...(endpoints + secrets + off + removed > 0 ? [[open(words.label('webhooks-button'), 'webhooks')]] : []),
      ...(apps + addresses > 0 ? [[open(words.label('connect-apps-button'), 'connect-apps')]] : []),
      [open(words.label('notice-support-button'), 'support', { about: ABOUT[why] })],
    ],
  }
}
