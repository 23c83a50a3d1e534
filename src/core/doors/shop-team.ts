import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { MemberRole } from '../shop/role.ts'
import type { InvitationView, NewInvitation, ShopTeamView, WorkplaceView } from '../shop/team/views.ts'
import type { ShopView } from '../shop/views.ts'

/** The part of the core's door through which people are hired and dismissed in shops, and choose for which one they act. */
export type ShopTeamDoor = {
  /** Who works in the actor's shop. `shop_missing`, `shop_right_missing`. */
  listTeam(input: { actor: ChatRef }): Promise<Result<ShopTeamView>>
  /**
   * Offers a place to whoever shows the token first, within two days. `too_many_members`, `shop_right_missing`,
   * `too_many_requests`.
   */
  inviteMember(input: { actor: ChatRef; role: MemberRole }): Promise<Result<NewInvitation>>
  /** What an invitation offers. Uses nothing up. `invitation_over`. */
  readTeamInvitation(input: { actor: ChatRef; token: string }): Promise<Result<InvitationView>>
  /** Takes the place, in the chat of whoever takes it; both sides are told. `invitation_over`, `account_restricted`. */
  joinTeam(input: { actor: ChatRef; id: string }): Promise<Result<ShopView>>
  /** `shop_right_missing`, `not_found`. */
  setMemberRole(input: { actor: ChatRef; userId: string; role: MemberRole }): Promise<Result<ShopTeamView>>
  /** From this commit on they may do nothing there; open invitations end, too. `shop_right_missing`. */
  dismissMember(input: { actor: ChatRef; userId: string }): Promise<Result<ShopTeamView | null>>
  /** Tells the owner that the actor would need to be more there. `too_many_requests`. */
  askForRole(input: { actor: ChatRef; role: MemberRole }): Promise<Result<null>>
  /** Where the actor works; first the shop they act for. */
  listShops(input: { actor: ChatRef }): Promise<Result<WorkplaceView[]>>
  /** From now on the actor acts for that one. `shop_missing`. */
  chooseShop(input: { actor: ChatRef; shopId: string }): Promise<Result<ShopView>>
}
