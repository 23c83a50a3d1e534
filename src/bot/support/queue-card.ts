import type { ApprovalView, TicketView } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

const SHOWN_MAX = 8

/** What waits for staff: requests of customers, the oldest promise first, and decisions that take a second person. */
export function queueCard(scene: Scene, tickets: TicketView[], approvals: ApprovalView[]): Card {
  const { words } = scene
  const refresh = [open(words.label('queue-refresh-button'), 'queue')]
  if (tickets.length + approvals.length === 0) return { text: words.t('queue-empty'), buttons: [refresh] }
  return {
    text: join([ticketLines(scene, tickets), approvalLines(scene, approvals)], '\n\n'),
    buttons: [
      ...approvals.slice(0, SHOWN_MAX).map((approval) => [
        open(words.label('queue-approval-button', { what: whatOf(scene, approval) }), 'approval', {
          id: approval.id,
        }),
      ]),
      ...tickets.slice(0, SHOWN_MAX).map(({ number, customer }) => [
        open(words.label('queue-read-button', { number: String(number), name: customer.name }), 'ticket', {
          number: String(number),
        }),
      ]),
      refresh,
    ],
  }
}

function ticketLines({ words }: Scene, tickets: TicketView[]): Html | null {
  if (tickets.length === 0) return null
  const lines = tickets
    .slice(0, SHOWN_MAX)
    .map(({ number, customer, dueAt }) =>
      words.t('queue-line', { number: String(number), name: customer.name, due: words.dateTime(dueAt) }),
    )
  return html`${words.t('queue-title', { count: tickets.length })}\n\n${join(lines)}`
}

function approvalLines(scene: Scene, approvals: ApprovalView[]): Html | null {
  if (approvals.length === 0) return null
  const { words } = scene
  const lines = approvals.slice(0, SHOWN_MAX).map((approval) =>
    words.t(approval.mine ? 'queue-approval-mine' : 'queue-approval-line', {
      what: whatOf(scene, approval),
      by: approval.by,
      until: words.dateTime(approval.expiresAt),
    }),
  )
  return html`${words.t('queue-approvals-title', { count: approvals.length })}\n\n${join(lines)}`
}

const whatOf = ({ words }: Scene, { kind }: ApprovalView): string => words.label(`approval-what-${inKey(kind)}`)
