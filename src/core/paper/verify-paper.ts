import type { Paper, User } from '#prisma'
import { chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { dayOf, HOUR } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { type Money, money } from '../money/money.ts'
import { openName } from '../people/actor.ts'
import { maskName } from '../people/mask-name.ts'
import { sourceSubject } from '../people/subject.ts'
import { entriesOf } from '../wallet/history-entries.ts'
import { rowOf } from '../wallet/history-rows.ts'
import type { HistoryEntry } from '../wallet/views.ts'
import { codeHash, isCodeOf, readCode } from './code.ts'
import { partsOf } from './order.ts'
import type { Verification } from './views.ts'

const TRIES_AN_HOUR = 30

/** `source`: the internet address of somebody without a chat, for counting only. */
type Input = { code: string; by: ChatRef | { source: string } }

const NOT_OURS: Verification = { ours: false }

/**
 * Whether a code is of a paper of ours, and what that paper says: for anybody who holds it. Whatever is not surely ours is
 * not ours. `too_many_requests` after 30 an hour.
 */
export const verifyPaper: UseCase<Input, Verification> = async (scope, { code: typed, by }) => {
  const { tx, keyring } = scope
  const subject = 'source' in by ? sourceSubject(scope, by.source) : chatName(by)
  await limitRate(scope, { subject, of: 'verify', max: TRIES_AN_HOUR, windowMs: HOUR })
  const code = readCode(typed)
  if (!code) return NOT_OURS
  const paper = await tx.paper.findUnique({ where: { codeHash: codeHash(code) } })
  if (!paper || !isCodeOf(keyring, paper.id, code)) return NOT_OURS
  const owner = await tx.user.findUnique({ where: { id: paper.userId } })
  if (!owner) return NOT_OURS
  return paper.kind === 'receipt' ? receiptSays(scope, paper, owner) : statementSays(scope, paper, owner)
}

async function receiptSays(scope: Scope, { reference, createdAt }: Paper, owner: User): Promise<Verification> {
  const row = await rowOf(scope, owner, reference ?? '')
  const [entry] = row ? await entriesOf(scope, owner, [row]) : []
  if (!row || !entry) return NOT_OURS
  const reversed = await scope.tx.journal.findFirst({ where: { reverses: row.id }, select: { id: true } })
  const { amount, at } = entry
  return {
    ours: true,
    kind: 'receipt',
    issuedAt: createdAt,
    what: entry.kind,
    amount: money(amount.minor < 0n ? -amount.minor : amount.minor, amount.currency),
    at,
    reference: entry.reference,
    ...sidesOf(entry, maskName(openName(scope, owner))),
    takenBack: entry.takenBack,
    state: reversed && standingOf(entry.state) === 'done' ? 'reversed' : standingOf(entry.state),
  }
}

/** Who gave and who got, masked: a shop's name is public, a person's is not; of an account only four digits are known here. */
function sidesOf({ kind, counterparty }: HistoryEntry, owner: string): { from: string | null; to: string | null } {
  const isPublic = kind === 'paid' || kind === 'refund' || kind === 'withdrawal'
  const other = counterparty === null || isPublic ? counterparty : maskName(counterparty)
  if (kind === 'exchange') return { from: owner, to: null }
  return kind === 'sent' || kind === 'paid' || kind === 'withdrawal' || kind === 'refunded'
    ? { from: owner, to: other }
    : { from: other, to: owner }
}

type State = Extract<Verification, { kind: 'receipt' }>['state']

function standingOf(state: HistoryEntry['state']): State {
  if (state === 'done' || state === 'credited') return 'done'
  if (state === 'returned') return 'returned'
  return state === 'pending' || state === 'in_review' ? 'on_its_way' : 'not_done'
}

async function statementSays(scope: Scope, paper: Paper, owner: User): Promise<Verification> {
  const { kind, createdAt, fromDay, toDay, until } = paper
  if (!fromDay || !toDay || !until) return NOT_OURS
  const parts: { currency: Money['currency']; opening: Money; closing: Money }[] = []
  for (const { currency, opening, closing } of await partsOf(scope, paper)) parts.push({ currency, opening, closing })
  return {
    ours: true,
    kind: kind === 'picture' ? 'picture' : 'statement',
    issuedAt: createdAt,
    holder: maskName(openName(scope, owner)),
    from: dayOf(fromDay),
    to: dayOf(toDay),
    until,
    parts,
  }
}
