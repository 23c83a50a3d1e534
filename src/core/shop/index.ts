// What the shells see of shops, beside their calls.
export { SHOP_CATEGORIES, type ShopCategory } from './category.ts'
export { LINK_LIVES, USES_MOST } from './create-link.ts'
export { PAYER_CODE_SECONDS, type PayerCodeView } from './payer-code/views.ts'
export type { NotTaken, ShopPolicy } from './policy.ts'
export type { LinkPostView, OfferView, PostDeskView } from './post/views.ts'
export { MEMBER_ROLES, type MemberRole, mayIn, type ShopRole } from './role.ts'
export {
  type PaymentSearch,
  SALES_PERIODS,
  type SalesPeriod,
  type SalesView,
  type SettlementLine,
  type SettlementPage,
  type ShopPaymentPage,
} from './sales/views.ts'
export type { InvitationView, NewInvitation, ShopTeamView, TeamMember, WorkplaceView } from './team/views.ts'
export type { Takings, TillSaleView, TillView } from './till/views.ts'
export type {
  LinkPrice,
  OwnLinkView,
  PageQuote,
  PaymentLinkPage,
  PaymentLinkState,
  PaymentLinkView,
  PayQuote,
  ShopView,
} from './views.ts'
