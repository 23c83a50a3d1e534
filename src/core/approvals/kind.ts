import type { ChatRef } from '../chat/views.ts'
import type { Failure } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Permission } from '../staff/permissions.ts'
import type { ApprovalKind, Asked } from './asked.ts'
import type { Proposal } from './proposal.ts'
import type { Request } from './request.ts'

/** A request ready to be kept, and whose account or money it is about: they may neither ask for it nor agree to it. */
export type Prepared = { request: Request; beneficiary: string | null }

/** What two people decide together: who may, what is kept of it, and what it does. */
export type Kind<A, R> = {
  ask: Permission
  approve: Permission
  /**
   * Completes what is asked; refuses what makes no sense now (`superseded`, `customer_not_found`, `payer_stopped`,
   * `proposal_invalid`).
   */
  prepare(scope: Scope, asked: A, botId: bigint): Promise<Prepared>
  /**
   * Does it, in the transaction that approves it; false, with nothing done, when that is no longer possible; refuses
   * what may be yet.
   */
  execute(scope: Scope, request: R, approval: string): Promise<boolean>
  /**
   * Why whoever gives it has too little now, null where there is enough; asked when it is known that whoever asks is none
   * of those whom it concerns.
   */
  short?(scope: Scope, request: R): Promise<Failure | null>
  /** Refuses those who have not looked at what they would agree to (`look_needed`). @param chats all of theirs */
  looked?(scope: Scope, request: R, chats: readonly ChatRef[]): Promise<void>
  /** Whose else it is, who may as little ask for it or agree to it. */
  concerns?(scope: Scope, request: R): Promise<readonly string[]>
  /** Whose chats it is about, with a wallet or without: as little. */
  chats?(scope: Scope, request: R): Promise<readonly ChatRef[]>
  /** What the request says, in full, for the cards of both people: read from the request itself. */
  show?(scope: Scope, request: R): Promise<Proposal>
}

type OfKind<K extends ApprovalKind> = Extract<Asked, { kind: K }>

/** A kind as a file of its own declares it. */
export type KindOf<K extends ApprovalKind> = Kind<OfKind<K>, never>
