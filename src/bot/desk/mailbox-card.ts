import type { MailboxCaseView } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { customerLine } from './customer-line.ts'
import { statementLine } from './recovery-card.ts'

/**
 * A lost mailbox as staff compare it: who the account is, what was proven, what its owner states, and what to hold that
 * against.
 */
export function mailboxCard(scene: Scene, found: MailboxCaseView): Card {
  const { words } = scene
  const { userId } = found.customer
  return {
    text: join([words.t('desk-mailbox-title'), mailboxLines(scene, found), words.t('desk-mailbox-how')], '\n\n'),
    buttons: [
      [open(words.label('desk-mailbox-ask-button'), 'mailbox-ask', { mailboxId: found.id }, 'primary')],
      [open(words.label('desk-mailbox-decline-button'), 'mailbox-decline', { id: found.id })],
      [open(words.label('ticket-customer-button'), 'customer', { userId })],
      [open(words.label('ticket-queue-button'), 'queue')],
    ],
    protect: true,
  }
}

/** The customer, what was proven in their chat, both addresses, and what somebody states who says that they are the customer. */
export function mailboxLines({ words }: Scene, found: MailboxCaseView): Html {
  const { customer, pin, code, oldEmail, newEmail, level, agreed, createdAt, until, statement } = found
  const { frozen, objectedAt, movedAt, since, takenBackAt } = found
  const proven = { at: words.dateTime(createdAt), pin: pin ? 'yes' : 'no', code: code ?? 'none' }
  return join([
    customerLine(customer),
    words.t('desk-mailbox-proven', proven),
    words.t('desk-mailbox-addresses', { old: oldEmail, new: newEmail, level: String(level) }),
    ...since.map(({ what, at, young }) =>
      words.t(`desk-mailbox-since-${what}`, { at: words.date(at), young: young ? 'yes' : 'no' }),
    ),
    since.some(({ young }) => young) && words.t('desk-mailbox-young'),
    takenBackAt && words.t('desk-mailbox-taken-back', { at: words.dateTime(takenBackAt) }),
    objectedAt && words.t('desk-mailbox-objected', { at: words.dateTime(objectedAt), frozen: frozen ? 'yes' : 'no' }),
    movedAt && words.t('desk-mailbox-moved', { at: words.dateTime(movedAt) }),
    words.t(agreed ? 'desk-mailbox-takes-effect' : 'desk-mailbox-until', { until: words.dateTime(until) }),
    statementLine(words, statement),
  ])
}
