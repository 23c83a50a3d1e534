import { chatName } from '../chat/chat-key.ts'
import { normaliseReference } from '../kit/reference.ts'
import type { Scope } from '../kit/use-case.ts'
import { findChatNamed } from '../staff/member.ts'
import type { Asked } from './asked.ts'

const REFERENCE = /^[A-Z]{1,2}(-[0-9A-Z]{4}){2}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What somebody asks about, as the trail names it: an entry, a customer, a chat. What is none of these has no name there. */
export async function subjectAsked(scope: Scope, botId: bigint, asked: Asked): Promise<string> {
  if ('who' in asked) {
    const chat = await findChatNamed(scope, botId, asked.who)
    return chat ? chatName(chat) : 'approvals'
  }
  if ('userId' in asked && asked.userId !== null) return UUID.test(asked.userId) ? `user:${asked.userId}` : 'approvals'
  const typed = 'entry' in asked ? asked.entry : 'payment' in asked ? asked.payment : ''
  const reference = normaliseReference(typed)
  return REFERENCE.test(reference) ? `transaction:${reference}` : 'approvals'
}
