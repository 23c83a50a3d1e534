import type { ApprovalView, RecoveryBrief, TicketView } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

const SHOWN_MAX = 8

/** What there is: requests of customers, decisions that take a second person, and recoveries to compare. */
type Waiting = {
  tickets: TicketView[]
  approvals: ApprovalView[]
  cases: RecoveryBrief[]
  /** Lists of their own: here only how many wait there. Null: nobody may know without a code. */
  identities: number | null
  unusual: number
  differences: number
  payouts: number
}

/** What waits for staff, the oldest promise first. */
export function queueCard(scene: Scene, waiting: Waiting): Card {
  const { tickets, approvals, cases, identities, unusual, differences, payouts } = waiting
  const { words } = scene
  const refresh = [open(words.label('queue-refresh-button'), 'queue')]
  const lists = [
    identities === null ? [open(words.label('kyc-list-button'), 'kyc')] : [],
    identities ? [open(words.label('queue-kyc-button', { count: identities }), 'kyc')] : [],
    unusual > 0 ? [open(words.label('queue-risk-button', { count: unusual }), 'risk')] : [],
    differences > 0 ? [open(words.label('queue-books-button', { count: differences }), 'books')] : [],
    payouts > 0 ? [open(words.label('queue-payouts-button', { count: payouts }), 'payouts')] : [],
  ]
  if (tickets.length + approvals.length + cases.length === 0)
    return {
      text: words.t(!identities && unusual + differences + payouts === 0 ? 'queue-empty' : 'queue-elsewhere'),
      buttons: [...lists, refresh],
    }
  return {
    text: join([ticketLines(scene, tickets), caseLines(scene, cases), approvalLines(scene, approvals)], '\n\n'),
    buttons: [
      ...approvals.slice(0, SHOWN_MAX).map((approval) => [
        open(words.label('queue-approval-button', { what: whatOf(scene, approval) }), 'approval', {
          id: approval.id,
        }),
      ]),
      ...cases
        .slice(0, SHOWN_MAX)
        .map(({ id, customer }) => [
          open(words.label('queue-case-button', { okpayId: customer.okpayId }), 'recovery', { id }),
        ]),
      ...tickets.slice(0, SHOWN_MAX).map(({ number, customer }) => [
        open(words.label('queue-read-button', { number: String(number), name: customer.name }), 'ticket', {
          number: String(number),
        }),
      ]),
      ...lists,
      refresh,
    ],
  }
}

function ticketLines({ words, clock }: Scene, tickets: TicketView[]): Html | null {
  if (tickets.length === 0) return null
  const lines = tickets.slice(0, SHOWN_MAX).map(({ number, customer, dueAt, agent }) => {
    const isOver = dueAt < clock()
    const values = { number: String(number), name: customer.name, due: words.dateTime(dueAt) }
    const line = words.t(isOver ? 'queue-line-over' : 'queue-line', values)
    return agent === null ? line : html`${line} · ${agent}`
  })
  return html`${words.t('queue-title', { count: tickets.length })}\n\n${join(lines)}`
}

function caseLines({ words }: Scene, cases: RecoveryBrief[]): Html | null {
  return cases.length === 0 ? null : words.t('queue-cases', { count: cases.length })
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
