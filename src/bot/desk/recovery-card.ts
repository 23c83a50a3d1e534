import type { RecoveryCase, RecoveryChat } from '#core'
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
  { customer, here, statement, agreed, createdAt, until, chat, strangers }: RecoveryCase,
): Html =>
  join([
    customerLine(customer),
    words.t(here ? 'desk-recovery-here' : 'desk-recovery-elsewhere'),
    ...(chat ? chatLines({ words }, chat) : []),
    words.t('desk-recovery-asked', { at: words.dateTime(createdAt) }),
    words.t(agreed ? 'desk-recovery-moves' : 'desk-recovery-until', { until: words.dateTime(until) }),
    statementLine(words, statement),
    strangers > 0 && words.t('desk-recovery-strangers', { count: strangers }),
  ])

/** Where the wallet would go, and what is known of that chat: its handle is whatever its owner calls themselves. */
function chatLines({ words }: Pick<Scene, 'words'>, chat: RecoveryChat): Html[] {
  const { telegramId, handle, metAt, others, stopped } = chat
  const id = String(telegramId)
  return [
    handle ? words.t('desk-recovery-chat', { handle, id }) : words.t('desk-recovery-chat-nameless', { id }),
    metAt ? words.t('desk-recovery-chat-since', { at: words.dateTime(metAt) }) : words.t('desk-recovery-chat-before'),
    words.t('desk-recovery-chat-others', { count: others }),
    ...(stopped > 0 ? [words.t('desk-recovery-chat-stopped', { count: stopped })] : []),
  ]
}

/** What somebody states, in quotes; where it stays shut, when it is shown. */
export const statementLine = (words: Scene['words'], statement: string | null): Html =>
  statement === null
    ? words.t('desk-recovery-statement-shut')
    : words.t('desk-recovery-statement', { statement: statement || '—' })
