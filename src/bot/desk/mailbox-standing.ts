import type { MailboxStanding } from '#core'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** REC-08: another address that was asked for and is not over: since when, until when, and whether the old mailbox objected. */
export const mailboxStanding = ({ words }: Scene, { agreed, objectedAt, createdAt, until }: MailboxStanding): Html =>
  join([
    words.t(`customer-mailbox-${agreed ? 'approved' : 'asked'}`, {
      since: words.dateTime(createdAt),
      until: words.dateTime(until),
    }),
    objectedAt && words.t('customer-mailbox-objected', { at: words.dateTime(objectedAt) }),
  ])
