import type { ApprovalView, MailboxBrief, RecoveryBrief, TicketView, WaitingLine } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

const SHOWN_MAX = 8

/** What there is: requests of customers, decisions that take a second person, recoveries to compare, and how much of all else. */
type Waiting = {
  tickets: TicketView[]
  approvals: ApprovalView[]
  cases: RecoveryBrief[]
  mailboxes: MailboxBrief[]
  waiting: WaitingLine[]
}

/** Lists of their own: here only how much waits there, and until when. */
const LISTS: Partial<Record<WaitingLine['kind'], { list: string; label: string }>> = {
  restrictions: { list: 'restricted-accounts', label: 'queue-restricted-button' },
  identities: { list: 'kyc', label: 'queue-kyc-button' },
  reviews: { list: 'risk', label: 'queue-risk-button' },
  suspense: { list: 'suspense', label: 'queue-suspense-button' },
  payouts: { list: 'payouts', label: 'queue-payouts-button' },
  differences: { list: 'books', label: 'queue-books-button' },
}

/** What waits for staff, the oldest promise first. */
export function queueCard(scene: Scene, { tickets, approvals, cases, mailboxes, waiting }: Waiting): Card {
  const { words } = scene
  const refresh = [open(words.label('queue-refresh-button'), 'queue'), open(words.label('home-button'), 'home')]
  const lists = waiting.flatMap(({ kind, count }) => {
    const leads = LISTS[kind]
    return leads ? [[open(words.label(leads.label, { count }), leads.list)]] : []
  })
  const elsewhere = elsewhereLines(scene, waiting)
  if (tickets.length + approvals.length + cases.length + mailboxes.length === 0)
    return {
      text: elsewhere ? html`${words.t('queue-elsewhere')}\n\n${elsewhere}` : words.t('queue-empty'),
      buttons: [...lists, refresh],
    }
  return {
    text: join(
      [
        ticketLines(scene, tickets),
        caseLines(scene, cases),
        mailboxes.length > 0 && words.t('queue-mailboxes', { count: mailboxes.length }),
        approvalLines(scene, approvals),
        elsewhere && html`${words.t('queue-also')}\n${elsewhere}`,
      ],
      '\n\n',
    ),
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
      ...mailboxes.slice(0, SHOWN_MAX).map((found) => [mailboxButton(scene, found)]),
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

const mailboxButton = ({ words }: Scene, { id, customer, objectedAt, movedAt }: MailboxBrief): Button =>
  open(
    words.label((objectedAt ?? movedAt) ? 'queue-mailbox-objected-button' : 'queue-mailbox-button', {
      okpayId: customer.okpayId,
    }),
    'mailbox-case',
    { id },
  )

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

/** What is in no list above, a line each: how much, and the earliest moment it was promised for. */
function elsewhereLines({ words }: Scene, waiting: WaitingLine[]): Html | null {
  const lines = waiting.filter(({ kind }) => kind !== 'tickets' && kind !== 'approvals' && kind !== 'recoveries')
  if (lines.length === 0) return null
  return join(
    lines.map(({ kind, count, due, over, since }) => {
      const told = { what: words.label(`waiting-${kind}`), count, over }
      if (due === null) return words.t('queue-waits-since', { ...told, since: words.dateTime(since) })
      return words.t(over > 0 ? 'queue-waits-over' : 'queue-waits', { ...told, due: words.dateTime(due) })
    }),
  )
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
