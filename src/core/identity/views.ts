import type { ChatRef, Locale } from '../chat/views.ts'
import type { CustomerBrief } from '../staff/views.ts'

/** Who gives something to be verified by: the person's chat, or the page behind the one-time link they asked for. */
export type Applicant = ChatRef | { readonly link: string }

export const DOCUMENT_KINDS = ['passport', 'driving_licence'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** What a picture shows. */
export const IDENTITY_PARTS = ['document', 'selfie'] as const
export type IdentityPart = (typeof IDENTITY_PARTS)[number]

/** What is asked, in this order: the first three for level 1, the others for level 2. */
export type IdentityStep = 'name' | 'birth_date' | 'country' | 'document_kind' | 'document' | 'selfie' | 'review'

/** `asked`: staff want something again. `draft`, `asked`: it is the person's turn; `pending`: it is ours. */
export type IdentityState = 'draft' | 'pending' | 'asked' | 'approved' | 'rejected' | 'withdrawn'

/** Why a case was rejected or asked for again; the person is told in words of theirs. */
export const IDENTITY_CODES = ['unreadable', 'mismatch', 'outdated', 'incomplete', 'not_accepted', 'other'] as const
export type IdentityCode = (typeof IDENTITY_CODES)[number]

/** What staff may decide alone; approving takes two (`set_level`). */
export const IDENTITY_DECISIONS = ['ask_again', 'reject'] as const
export type IdentityDecision = (typeof IDENTITY_DECISIONS)[number]

/** The most characters staff write to the person with a decision. */
export const WORDS_MAX = 300

/** What a person gave. Dates are `YYYY-MM-DD`, countries ISO 3166 codes of two letters. */
export type IdentityFacts = { name?: string; birthDate?: string; country?: string; documentKind?: DocumentKind }

export type IdentityApplication = {
  level: number
  state: IdentityState
  /** Where it goes on; null when it is not the person's turn. */
  step: IdentityStep | null
  given: IdentityFacts
  documents: number
  selfies: number
  code: IdentityCode | null
  words: string | null
  /** By when staff decide. */
  dueAt: Date | null
  decidedAt: Date | null
  /** Until when what was given is kept after an end without approval. */
  keptUntil: Date | null
}

export type IdentityView = {
  /** The verified level: limits go by it. */
  level: number
  /** The name the account was opened with. */
  accountName: string
  /** The newest case, however it stands. */
  application: IdentityApplication | null
  /** The level that can be applied for now: a new case, or the one that is open; null when there is nothing to do. */
  next: number | null
}

/** How somebody's newest case stands, and what they were told: the reason that may be told. */
export type IdentityStanding = Pick<IdentityApplication, 'level' | 'state' | 'code' | 'words'>

/** A case as the queue lists it, masked. `asked`: the approval that waits for a second person. */
export type IdentityBrief = {
  caseId: string
  level: number
  customer: CustomerBrief
  /** What they read, whatever staff write in. */
  locale: Locale
  submittedAt: Date | null
  dueAt: Date | null
  asked: string | null
}

/** A case at the desk: its facts only with a reason (ADM-05). */
export type IdentityCaseView = IdentityBrief & {
  state: IdentityState
  /** How the account stands. */
  account: string
  /** Whether it is handed in: nothing else is shown of what was given, whatever the reason. */
  readable: boolean
  /**
   * How many cases of other people have a file of this one, byte for byte, in accounts that are open and that are closed,
   * and how many of both were rejected.
   */
  twins: { cases: number; closed: number; rejected: number }
  files: { id: string; part: IdentityPart; media: string }[]
  unmasked: (IdentityFacts & { accountName: string }) | null
}

/** A file ready to be shown to one staff member: pictures with their mark on them. */
export type ShownFile = { part: IdentityPart; media: string; bytes: Uint8Array }
