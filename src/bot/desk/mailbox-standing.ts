import type { MailboxStanding } from '#core'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** REC-08: another address that was asked for and is not over: since when, until when, and who spoke against it. */
export const mailboxStanding = (
  { words }: Scene,
  { agreed, objectedAt, movedAt, createdAt, until }: MailboxStanding,
): Html =>
  join([
    words.t(`customer-mailbox-${agreed ? 'approved' : 'asked'}`, {
      since: words.dateTime(createdAt),
      until: words.dateTime(until),
    }),
    objectedAt && words.t('customer-mailbox-objected', { at: words.dateTime(objectedAt) }),
    movedAt && words.t('customer-mailbox-moved', { at: words.dateTime(movedAt) }),
  ])
