import type { NoticeKind, NoticeOf } from '#core'
import type { Card } from '../card/card.ts'
import type { Scene } from '../turn.ts'
import { shopHiredEnded } from './shop-hired-ended.ts'
import { shopJoined } from './shop-joined.ts'
import { shopLimitReached } from './shop-limit-reached.ts'
import { shopPaidOut, shopPayoutWaits } from './shop-payout.ts'
import { shopReachEnded } from './shop-reach-ended.ts'
import { shopRole } from './shop-role.ts'
import { shopRoleAsked } from './shop-role-asked.ts'

/** How one kind of notice is told. */
export type NoticeCard<K extends NoticeKind> = (scene: Scene, notice: NoticeOf<K>) => Card

/** What the owner of a shop hears about it, and whoever works there. */
export const SHOP_CARDS = {
  shop_limit_reached: shopLimitReached,
  shop_joined: shopJoined,
  shop_role: shopRole,
  shop_hired_ended: shopHiredEnded,
  shop_reach_ended: shopReachEnded,
  shop_role_asked: shopRoleAsked,
  shop_paid_out: shopPaidOut,
  shop_payout_waits: shopPayoutWaits,
} satisfies { [K in NoticeKind]?: NoticeCard<K> }
