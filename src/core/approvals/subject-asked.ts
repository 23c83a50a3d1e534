import { chatName } from '../chat/chat-key.ts'
import { normaliseReference } from '../kit/reference.ts'
import { isRowId } from '../kit/row-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { WAYS } from '../rails/switch.ts'
import { findChatNamed } from '../staff/member.ts'
import type { Asked } from './asked.ts'

const REFERENCE = /^[A-Z]{1,2}(-[0-9A-Z]{4}){2}$/

/** What is none of these, or nothing that has a name. */
const NAMELESS = 'approvals'

/**
 * What somebody asks about, as the trail names it: an entry, a customer, a chat, a payment that waits, a case. Text that
 * somebody wrote is no name there.
 */
export async function subjectAsked(scope: Scope, botId: bigint, asked: Asked): Promise<string> {
  if ('who' in asked) {
    const chat = await findChatNamed(scope, botId, asked.who)
    return chat ? chatName(chat) : NAMELESS
  }
  if ('entry' in asked) return namedBy(asked.entry)
  if ('payment' in asked) return namedBy(asked.payment)
  if ('way' in asked) return WAYS.includes(asked.way) ? `rail:${asked.way}` : NAMELESS
  const [kind, id] = (await idAsked(scope, asked)) ?? []
  return id !== undefined && isRowId(id) ? `${kind}:${id}` : NAMELESS
}

function namedBy(typed: string): string {
  const reference = normaliseReference(typed)
  return REFERENCE.test(reference) ? `transaction:${reference}` : NAMELESS
}

/** Where it has an id: what of. Cases of one customer are named by whose they are, as everywhere. */
async function idAsked({ tx }: Scope, asked: Asked): Promise<readonly [string, string] | null> {
  if ('userId' in asked && asked.userId !== null) return ['user', asked.userId]
  if ('itemId' in asked) return ['suspense', asked.itemId]
  if ('payoutId' in asked) return ['payout', asked.payoutId]
  if ('rebindId' in asked) return ['rebind', asked.rebindId]
  if ('differenceId' in asked) return ['difference', asked.differenceId]
  if ('intentId' in asked) return [asked.kind === 'release_withdrawal' ? 'payout' : 'payment', asked.intentId]
  const where = { id: 'caseId' in asked ? asked.caseId : 'mailboxId' in asked ? asked.mailboxId : '' }
  if (!isRowId(where.id)) return null
  const select = { userId: true } as const
  const found =
    'caseId' in asked
      ? await tx.identityCase.findUnique({ where, select })
      : await tx.mailboxCase.findUnique({ where, select })
  return found && ['user', found.userId]
}
