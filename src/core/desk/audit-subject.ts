import { chatKey } from '../chat/chat-key.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { userIdOf } from '../send/find-payee.ts'
import { refuseGuessing } from '../staff/missed-customer.ts'
import type { StaffActor } from '../staff/staff-actor.ts'
import { findTransaction } from './find-transaction.ts'
import { refuseOwnMatter } from './own-matters.ts'
import { factsOf } from './transaction-facts.ts'

/** Of a payment, what its payer and payee did about it is theirs, and names it beside: a refund, a confirmation. */
type OfPayment = { id: string; parties: string[] }

/** Which rows are meant: by who did it, what it happened to, or what it names; and what they are about, in words. */
export type AuditSubject = {
  actors: string[]
  /** The last of them is what the reading itself is told of. */
  subjects: string[]
  payout: string | null
  payment: OfPayment | null
  named: string
}

const NO_MONEY = { payout: null, payment: null } as const

const TICKET = /^(?:#|no\.?\s*|ticket:)(\d{1,9})$/i
const DECIDED_MAX = 200
const WHO = /^(@\w{4,32}|OK\w{8}|\d{4,16})$/i

/**
 * Whom or what a word means: somebody of staff or a customer (@name, OKPay ID, Telegram id), what they did and what was
 * done to them, what two of staff decided about them among it; a support request (#12); a transaction. `not_found`,
 * `customer_not_found` and `too_many_requests` for a person; `own_account` for a transaction or request of whoever asks.
 */
export async function auditSubject(scope: Scope, staff: StaffActor, word: string): Promise<AuditSubject> {
  const ticket = TICKET.exec(word)?.[1]
  if (ticket) {
    await refuseOwnMatter(scope, staff, `ticket:${ticket}`)
    return { actors: [], subjects: [`ticket:${ticket}`], ...NO_MONEY, named: `#${ticket}` }
  }
  if (WHO.test(word)) return ofPerson(scope, staff, word)
  const found = await findTransaction(scope, word)
  if (!found) return fail({ code: 'not_found' })
  const { reference, id, payerId, payeeId } = await factsOf(scope, found)
  const subjects = [`payment:${id}`, `payout:${id}`, `transaction:${reference}`]
  await refuseOwnMatter(scope, staff, ...subjects)
  const parties = [payerId, payeeId].flatMap((party) => (party === null ? [] : [`user:${party}`]))
  const payment = found.table === 'intent' ? { id, parties } : null
  return { actors: [], subjects, payout: found.table === 'payout' ? id : null, payment, named: reference }
}

async function ofPerson(scope: Scope, staff: StaffActor, word: string): Promise<AuditSubject> {
  const { tx } = scope
  const { botId } = staff.chat
  const telegramId = /^\d+$/.test(word) ? BigInt(word) : undefined
  const username = word.startsWith('@') ? word.slice(1) : undefined
  const who = telegramId === undefined ? { handle: word } : { telegramId }
  await refuseGuessing(scope, staff.chat, who)
  const userId = await userIdOf(scope, botId, who)
  const chats = await tx.chat.findMany({
    where: {
      OR: [
        ...(userId ? [{ userId }] : []),
        ...(telegramId === undefined ? [] : [{ botId, telegramId }]),
        ...(username === undefined ? [] : [{ botId, username: { equals: username, mode: 'insensitive' as const } }]),
      ],
    },
    select: { botId: true, telegramId: true },
  })
  const known = telegramId === undefined ? null : await tx.staff.findUnique({ where: chatKey({ botId, telegramId }) })
  const all = known ? [...chats, known] : chats
  if (!userId && all.length === 0) fail({ code: 'customer_not_found', asked: word })
  const names = [...new Set(all.map((chat) => `chat:${chat.botId}:${chat.telegramId}`))]
  const decided = userId ? await decidedAbout(scope, userId) : []
  const subjects = [...names, ...decided, ...(userId ? [`user:${userId}`] : [])]
  return { actors: names, subjects, ...NO_MONEY, named: word }
}

/** The newest requests about somebody that took two, as the trail names them. */
async function decidedAbout({ tx }: Scope, beneficiaryUser: string): Promise<string[]> {
  const rows = await tx.approval.findMany({
    where: { beneficiaryUser },
    orderBy: { createdAt: 'desc' },
    take: DECIDED_MAX,
    select: { id: true },
  })
  return rows.map(({ id }) => `approval:${id}`)
}
