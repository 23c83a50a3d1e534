import type { ChatRef } from '../chat/views.ts'
import type { IdentityField } from '../identity/give-identity.ts'
import type {
  Applicant,
  IdentityBrief,
  IdentityCaseView,
  IdentityCode,
  IdentityDecision,
  IdentityPart,
  IdentityView,
  ShownFile,
} from '../identity/views.ts'
import type { Result } from '../kit/failure.ts'

/** The part of the door where people are verified: what they give, and what staff decide about it. */
export type IdentityDoor = {
  // ---- the person, in their chat or on the page their chat asked a link for
  /** How far one is verified, how the newest case stands, what is asked next. */
  getIdentity(input: { actor: Applicant }): Promise<Result<IdentityView>>
  /** Begins to apply for the next level, or goes on. `identity_not_open` at the highest, or while staff decide. */
  beginIdentity(input: { actor: Applicant }): Promise<Result<IdentityView>>
  /** One answer. `name_invalid`, `birth_date_invalid`, `too_young`, `country_unknown`, `document_kind_unknown`. */
  giveIdentity(input: { actor: Applicant; field: IdentityField; value: string }): Promise<Result<IdentityView>>
  /** One picture or PDF, by its content. `file_refused`, `scanner_unavailable`, `too_many_files`, `too_many_requests`. */
  addIdentityFile(input: { actor: Applicant; part: IdentityPart; file: Uint8Array }): Promise<Result<IdentityView>>
  /** Deletes the pictures of one's open case, to send them anew. */
  clearIdentityFiles(input: { actor: Applicant }): Promise<Result<IdentityView>>
  /** Hands the case to staff; again, it is as it stands. Uses a page's link up. `identity_incomplete`. */
  submitIdentity(input: { actor: Applicant }): Promise<Result<IdentityView>>
  /** Takes an open case back; what was given is deleted 30 days later. */
  withdrawIdentity(input: { actor: ChatRef }): Promise<Result<IdentityView>>

  // ---- staff
  /** Cases that wait, the oldest first, masked. */
  listIdentities(input: { actor: ChatRef }): Promise<Result<IdentityBrief[]>>
  /** One case, masked; in full with a reason, which is kept and counts for 15 minutes. `superseded`, `own_account`. */
  openIdentity(input: { actor: ChatRef; caseId: string; reason?: string }): Promise<Result<IdentityCaseView>>
  /** One file of it, scanned and marked with who looks. `reason_needed`, `scanner_unavailable`, `file_refused`. */
  showIdentityFile(input: { actor: ChatRef; fileId: string }): Promise<Result<ShownFile>>
  /** Asks for something again, or rejects. Approving takes two: `requestApproval` of kind `set_level`. `superseded`. */
  decideIdentity(input: {
    actor: ChatRef
    caseId: string
    decision: IdentityDecision
    code: IdentityCode
    words: string
  }): Promise<Result<IdentityCaseView>>
}
