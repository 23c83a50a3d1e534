import { confirmMailbox } from './confirm-mailbox.ts'
import { declineMailboxCase } from './decline-mailbox-case.ts'
import { finishMailboxCase } from './finish-mailbox-case.ts'
import { getLostMailbox } from './get-lost-mailbox.ts'
import { listMailboxCases } from './list-mailbox-cases.ts'
import { objectToMailbox } from './object-to-mailbox.ts'
import { readMailboxCase } from './read-mailbox-case.ts'
import { reportLostMailbox } from './report-lost-mailbox.ts'
import { stopMailboxCase } from './stop-mailbox-case.ts'

/** Another address for whom the mailbox is lost, as the core's door has it. */
export const MAILBOX = {
  getLostMailbox,
  confirmMailbox,
  objectToMailbox,
  stopMailboxCase,
  finishMailboxCase,
  listMailboxCases,
  readMailboxCase,
  declineMailboxCase,
} as const
export const MAILBOX_PROCEDURES = { reportLostMailbox } as const
export const MAILBOX_REPEATABLE = [
  getLostMailbox,
  stopMailboxCase,
  finishMailboxCase,
  listMailboxCases,
  readMailboxCase,
] as const
