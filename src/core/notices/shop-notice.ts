import type { AppsEnded } from '../connection/end-apps-since.ts'
import type { Money } from '../money/money.ts'
import type { NotTaken } from '../shop/policy.ts'
import type { MemberRole } from '../shop/role.ts'
import type { HiredEnd } from '../shop/team/end-hired-since.ts'
import type { RolesUndone } from '../shop/team/undo-roles-since.ts'
import type { LevelView } from '../wallet/views.ts'
import type { EndpointsEnded } from '../webhook/end-endpoints-since.ts'

/** What people hear of shops: their own, one they work in, one they are asked to pay. */
export type ShopNotice =
  | {
      kind: 'link_paid'
      amount: Money
      fee: Money
      /** What reached the shop's owner: the amount less the fee. */
      arrives: Money
      from: string
      description: string
      /** The link's token. */
      link: string
      reference: string
      available: Money
    }
  /** To whoever of a shop's team made the link: no balance, no fee, nothing of its owner's. */
  | {
      kind: 'charge_paid'
      shop: string
      amount: Money
      from: string
      description: string
      reference: string
      /** The link's token; older ones lack it. */
      link?: string
    }
  /** To whoever opened a sale at the till: nobody paid it in its time. */
  | { kind: 'sale_expired'; amount: Money; link: string }
  /** To whoever showed their code at a till: what is asked for it. `code`: which one. */
  | { kind: 'code_charged'; shop: string; amount: Money; link: string; codeId: string }
  /** To whoever opened a sale at the till: whoever's code was typed did not want it. */
  | { kind: 'sale_refused'; amount: Money; link: string }
  /** To a shop's owner: its rules refused somebody, who had it told. Not who that was. */
  | { kind: 'payment_not_taken'; amount: Money; because: NotTaken }
  /**
   * To a shop's owner: a payment was refused, for the shop may take no more at once, today or this month. `used` and
   * `until` are null where no time helps; `next`: what the next level would allow.
   */
  | {
      kind: 'shop_limit_reached'
      asked: Money
      of: 'single' | 'daily' | 'monthly'
      limit: Money
      used: Money | null
      until: Date | null
      next: LevelView | null
    }
  /** To a shop's owner: somebody took a place, or would need to be more than they are. */
  | { kind: 'shop_joined'; who: string; role: MemberRole }
  | { kind: 'shop_role_asked'; who: string; userId: string; role: MemberRole }
  /** To whom it concerns: what they are in a shop from now on; null: nothing any more. */
  | { kind: 'shop_role'; shop: string; role: MemberRole | null }
  /** To a shop's owner: how many who were hired since what they have just undone work there no more, or are cashiers now. */
  | ({ kind: 'shop_hired_ended'; count: number; why: HiredEnd } & RolesUndone)
  /**
   * To a shop's owner: how many apps, addresses of others and endpoints came since what they have just undone, and are
   * gone; of how many endpoints from before the secret was changed since, and how many were switched off or removed.
   */
  | ({ kind: 'shop_reach_ended'; why: HiredEnd } & AppsEnded & EndpointsEnded)
  /** They paid a shop in a browser. `total`: what left their balance. */
  | { kind: 'paid_on_page'; total: Money; shop: string; description: string; reference: string }
  /** To a shop's owner: its server paid somebody, out of whose balance `total` left; or that waits, and can be called off. */
  | { kind: 'shop_paid_out'; amount: Money; total: Money; to: string; reference: string }
  | {
      kind: 'shop_payout_waits'
      amount: Money
      to: string
      why: 'first_payment' | 'review'
      until: Date
      intentId: string
      reference: string
    }
  /** Somebody typed this person's OKPay ID on a checkout page. What for they see when they look: nobody speaks through us. */
  | { kind: 'payment_asked'; shop: string; amount: Money | null; link: string }
