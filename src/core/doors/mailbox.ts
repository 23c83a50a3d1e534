import type { ChatRef, Locale } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { LostMailbox, MailboxBrief, MailboxCaseView } from '../people/mailbox/views.ts'

/** The part of the core's door for whom the mailbox is lost (REC-08). */
export type MailboxDoor = {
  /** The case a chat's account has, if any, and where its mails go. `not_registered`, `chat_locked`. */
  getLostMailbox(input: { actor: ChatRef }): Promise<Result<LostMailbox>>
  /**
   * Behind a `lost_mailbox` link out of one's own chat: another address, a code or recovery code where the second factor is
   * on, and what staff are to compare. `email_invalid`, `email_same`, `code_invalid`, `code_used`, `auth_locked`,
   * `too_many_requests`, `account_restricted`, `second_factor_waits`, `mailbox_case_open`, `mailbox_unprovable`, `pin_unset`.
   */
  reportLostMailbox(input: {
    token: string
    email: string
    code: string
    statement: string
  }): Promise<Result<{ locale: Locale }>>
  /** Consumes a `mailbox_confirm` link: staff compare from here on. */
  confirmMailbox(input: { token: string }): Promise<Result<{ locale: Locale }>>
  /** Consumes a `mailbox_object` link of the old mailbox: frozen, and two of staff decide once more. */
  objectToMailbox(input: { token: string }): Promise<Result<{ locale: Locale }>>
  /** Its own chat says no. `rebind_over` once it is over otherwise. */
  stopMailboxCase(input: { actor: ChatRef; id: string }): Promise<Result<null>>
  /** The 72 hours are over: the account has the new address. False when there was nothing to do. */
  finishMailboxCase(input: { id: string }): Promise<Result<boolean>>
  /** Staff: those that have to be compared, the oldest first. */
  listMailboxCases(input: { actor: ChatRef }): Promise<Result<MailboxBrief[]>>
  /** Staff: one of them, with what its owner states. `superseded`, `own_account`. */
  readMailboxCase(input: { actor: ChatRef; id: string }): Promise<Result<MailboxCaseView>>
  /** Staff: it does not agree. `superseded`, `own_account`. */
  declineMailboxCase(input: { actor: ChatRef; id: string }): Promise<Result<null>>
}
