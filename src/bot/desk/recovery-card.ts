import type { RecoveryCase } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { customerLine } from './customer-line.ts'

/** A recovery as staff compare it: who the account is, what its owner states, and what to hold that against. */
export function recoveryCard(scene: Scene, recovery: RecoveryCase): Card {
  const { words } = scene
  const { userId } = recovery.customer
  return {
    text: join([words.t('desk-recovery-title'), recoveryLines(scene, recovery), words.t('desk-recovery-how')], '\n\n'),
    buttons: [
      [open(words.label('desk-recovery-ask-button'), 'recovery-ask', { rebindId: recovery.id }, 'primary')],
      [open(words.label('ticket-customer-button'), 'customer', { userId })],
      [open(words.label('ticket-queue-button'), 'queue')],
    ],
    protect: true,
  }
}

/** The customer, and what somebody states who says that they are the customer. */
export const recoveryLines = (
  { words }: Scene,
  { customer, here, statement, agreed, createdAt, until }: RecoveryCase,
): Html =>
  join([
    customerLine(customer),
    words.t(here ? 'desk-recovery-here' : 'desk-recovery-elsewhere'),
    words.t('desk-recovery-asked', { at: words.dateTime(createdAt) }),
    words.t(agreed ? 'desk-recovery-moves' : 'desk-recovery-until', { until: words.dateTime(until) }),
    statementLine(words, statement),
  ])

/** What somebody states, in quotes; where it stays shut, when it is shown. */
export const statementLine = (words: Scene['words'], statement: string | null): Html =>
  statement === null
    ? words.t('desk-recovery-statement-shut')
    : words.t('desk-recovery-statement', { statement: statement || '—' })
