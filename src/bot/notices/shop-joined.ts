import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Somebody took the place that was offered. */
export const shopJoined = ({ words }: Scene, { who, role }: NoticeOf<'shop_joined'>): Card => ({
  text: words.t('notice-shop-joined', { who, role: words.label(`team-role-${role}`) }),
  buttons: [[open(words.label('team-button'), 'team')]],
})
