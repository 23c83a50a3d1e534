import type { MemberRole, ShopRole } from '../role.ts'

/** A shop somebody may act for. `acting`: it is the one they act for now. */
export type WorkplaceView = { id: string; name: string; role: ShopRole; acting: boolean }

/** Somebody who works in a shop, as its owner sees them. */
export type TeamMember = { id: string; name: string; role: MemberRole; since: Date }

/** Who works in the actor's shop. `open`: places that are offered and not taken yet. */
export type ShopTeamView = { shop: string; members: TeamMember[]; open: number }

/** An invitation as its owner passes it on: its token is shown by this answer alone. */
export type NewInvitation = { shop: string; role: MemberRole; token: string; expiresAt: Date }

/**
 * An invitation as whoever opens it sees it. `own`: it is to their own shop; `already`: what they are there now; `more`: it
 * would make them more than that, as it does whoever does not work there.
 */
export type InvitationView = {
  /** What it is accepted by: it leads back to no token. */
  id: string
  shop: string
  ownerMasked: string
  role: MemberRole
  expiresAt: Date
  own: boolean
  already: MemberRole | null
  more: boolean
}
