import { askToPay } from './ask-to-pay.ts'
import { createLink } from './create-link.ts'
import { declineAsk } from './decline-ask.ts'
import { getCounterCode } from './get-counter-code.ts'
import { getShop } from './get-shop.ts'
import { linkProceeds } from './link-proceeds.ts'
import { listLinks } from './list-links.ts'
import { nameShop } from './name-shop.ts'
import { payAgain } from './pay-again.ts'
import { addShopPicture } from './picture/add-shop-picture.ts'
import { readShopPicture } from './picture/read-shop-picture.ts'
import { removeShopPicture } from './picture/remove-shop-picture.ts'
import { endPost } from './post/end-post.ts'
import { getPostDesk } from './post/get-post-desk.ts'
import { listPosts } from './post/list-posts.ts'
import { offerLink } from './post/offer-link.ts'
import { postLink } from './post/post-link.ts'
import { takeOffer } from './post/take-offer.ts'
import { quotePayment } from './quote-payment.ts'
import { readOwnLink } from './read-own-link.ts'
import { readPaymentLink } from './read-payment-link.ts'
import { renewCounterCode } from './renew-counter-code.ts'
import { getSales } from './sales/get-sales.ts'
import { listSales } from './sales/list-sales.ts'
import { readSettlement } from './sales/read-settlement.ts'
import { setAccepting } from './set-accepting.ts'
import { setPolicy } from './set-policy.ts'
import { setProfile } from './set-profile.ts'
import { setRepeats } from './set-repeats.ts'
import { askForRole } from './team/ask-for-role.ts'
import { chooseShop } from './team/choose-shop.ts'
import { dismissMember } from './team/dismiss-member.ts'
import { inviteMember } from './team/invite-member.ts'
import { joinTeam } from './team/join-team.ts'
import { listShops } from './team/list-shops.ts'
import { listTeam } from './team/list-team.ts'
import { readTeamInvitation } from './team/read-team-invitation.ts'
import { setMemberRole } from './team/set-member-role.ts'
import { tellShop } from './tell-shop.ts'
import { TILL_PROCEDURES } from './till/use-cases.ts'
import { withdrawLink } from './withdraw-link.ts'

/** The shops' part of the core's use cases, each one transaction. */
export const SHOP = {
  nameShop,
  getShop,
  setAccepting,
  setRepeats,
  setPolicy,
  setProfile,
  tellShop,
  payAgain,
  createLink,
  getCounterCode,
  renewCounterCode,
  listLinks,
  withdrawLink,
  readOwnLink,
  readPaymentLink,
  linkProceeds,
  quotePayment,
  askToPay,
  takeOffer,
  postLink,
  listPosts,
  endPost,
  removeShopPicture,
  readShopPicture,
  declineAsk,
  getSales,
  listSales,
  readSettlement,
  listTeam,
  inviteMember,
  readTeamInvitation,
  joinTeam,
  setMemberRole,
  dismissMember,
  askForRole,
  listShops,
  chooseShop,
} as const

/** What takes longer than a transaction may. */
export const SHOP_PROCEDURES = { addShopPicture, ...TILL_PROCEDURES } as const

/** What only reads, with every letter somebody types. */
export const SHOP_UNFRAMED = { getPostDesk, offerLink } as const

/** Those of them that may be run again where their COMMIT was never answered. */
export const SHOP_REPEATABLE = [
  setAccepting,
  setRepeats,
  setPolicy,
  setProfile,
  withdrawLink,
  quotePayment,
  getShop,
  listLinks,
  readOwnLink,
  getCounterCode,
  readPaymentLink,
  getSales,
  listSales,
  readSettlement,
  listTeam,
  readTeamInvitation,
  setMemberRole,
  dismissMember,
  listShops,
  chooseShop,
  getPostDesk,
  offerLink,
  takeOffer,
  postLink,
  listPosts,
  endPost,
  removeShopPicture,
  readShopPicture,
] as const
