import type { CustomerBrief } from '../../staff/views.ts'

/** How somebody's own case stands, as their chat shows it. `until`: when it ends, or, `approved`, takes effect. */
export type LostMailboxView = {
  id: string
  stage: 'asked' | 'opened' | 'approved'
  email: string
  objected: boolean
  until: Date
}

/** What a chat may be shown of a lost mailbox: the case there is, or what asking for one takes. */
export type LostMailbox = {
  standing: LostMailboxView | null
  /** Where the account's mails go now, masked. */
  emailMasked: string
}

/**
 * How a case stands that staff have. `agreed`: two of them did, and it takes effect at `until`; otherwise it ends then.
 * `atStaff`: they compare and decide it now.
 */
export type MailboxStanding = {
  id: string
  atStaff: boolean
  agreed: boolean
  objectedAt: Date | null
  /** When the account was moved out of its chat by a code, which that stopped. */
  movedAt: Date | null
  createdAt: Date
  until: Date
}

/** Somebody's case, as staff have it in their lists. */
export type MailboxBrief = MailboxStanding & { customer: CustomerBrief }

/**
 * Since when somebody has their PIN, their authenticator or their level. `young`: so lately that whoever holds the chat and
 * the password may have made it for this very request.
 */
export type ProofSince = { what: 'pin' | 'code' | 'level'; at: Date; young: boolean }

/** The same to be compared. `pin`, `code`: what was given in the account's own chat; addresses are masked. */
export type MailboxCaseView = MailboxBrief & {
  level: number
  /** Whether the account is, now: its owner may have unfrozen what an objection froze. */
  frozen: boolean
  pin: boolean
  code: 'authenticator' | 'recovery' | null
  /** Since when there is what it is held against, as far as there is any. */
  since: readonly ProofSince[]
  /** When the old mailbox last took the account back from another address, and PIN and authenticator of that time with it. */
  takenBackAt: Date | null
  oldEmail: string
  newEmail: string
  /** What they state of themselves; null where it is not shown. */
  statement: string | null
}
