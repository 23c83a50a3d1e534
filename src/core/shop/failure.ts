import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { ShopCategory } from './category.ts'
import type { NotTaken } from './policy.ts'
import type { MemberRole, ShopRole } from './role.ts'

/** What a shop's link is not paid for, or somebody may not do in a shop. */
export type ShopFailure =
  // `reference`: the payment's, where the one who asks made it
  | { code: 'already_paid'; paidAt: Date | null; reference: string | null }
  | { code: 'invoice_unknown' }
  | { code: 'invoice_expired'; expiredAt: Date }
  | { code: 'invoice_withdrawn' }
  // it was paid as often as it may be
  | { code: 'invoice_used_up' }
  // its payer names the sum, and has not
  | { code: 'amount_needed'; currency: CurrencyCode; least: Money | null }
  | { code: 'below_minimum'; least: Money }
  // a code that stands takes less: so much now; `resetsAt`: when more again, where that is a day's limit
  | { code: 'static_code_limit'; left: Money; resetsAt: Date | null }
  // it may take no such sum now, by its owner's level; `link`: the link's token, by which its owner is told
  | { code: 'merchant_limit'; asked: Money; link: string }
  | { code: 'own_link' }
  // `because`: the shop's own rules; without it, it takes none at all for now
  | { code: 'merchant_not_accepting'; because?: NotTaken }
  | { code: 'category_reserved'; category: ShopCategory }
  | { code: 'merchant_unavailable' }
  | { code: 'shop_missing' }
  // `role`: what whoever asks is there; `needs`: the least they would have to be hired as, null where the owner alone may
  | { code: 'shop_right_missing'; shop: string; role: ShopRole; needs: MemberRole | null }
  // no code that works: mistyped, over, used or replaced, which nobody is told apart
  | { code: 'payer_code_invalid' }
  | { code: 'invitation_over' }
  | { code: 'too_many_members'; most: number }
  // giving back. `left`: what still can be
  | { code: 'payment_unknown' }
  | { code: 'refund_too_much'; left: Money; refunded: Money }
  | { code: 'refund_over'; until: Date }
  // by the shop's policy its buyers could ask until then
  | { code: 'refund_ask_over'; until: Date }
  | { code: 'refund_unknown' }
  | { code: 'payer_gone' }
  | { code: 'shop_short'; short: Money }
