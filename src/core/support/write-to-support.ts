import { chatKey, chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { after, HOUR } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import type { CleanFile } from '../ports/document-desk.ts'
import { cleanText } from './clean-text.ts'
import { addMessage } from './message.ts'
import { tellStaff } from './tell-staff.ts'
import {
  ANSWERED_WITHIN,
  currentTicket,
  isLive,
  lockChat,
  lockTicket,
  opened,
  stillLive,
  TEXT_MAX,
  type Ticket,
  ticketAgain,
} from './ticket.ts'
import { readTicketAgain } from './view-ticket.ts'
import type { TicketView } from './views.ts'

/** The shop it is with: none of those who own it or work there hears of it. */
type Dispute = { shopId: string }
type Message = { actor: ChatRef; text: string; about?: string; file?: CleanFile; apart?: Dispute }
const MESSAGES_AN_HOUR = 30

/**
 * Opens a ticket, or adds to the one that is not closed. Anybody may write, with an account or without.
 * @param apart what it is about is decided by itself: it joins no ticket about anything else
 */
export const writeToSupport: UseCase<Message, TicketView> = async (scope, { actor, text, ...given }) => {
  const words = cleanText(text, TEXT_MAX)
  await lockChat(scope, actor)
  await limitRate(scope, { subject: chatName(actor), of: 'support_message', max: MESSAGES_AN_HOUR, windowMs: HOUR })
  return takeMessage(scope, { chat: actor, text: words, ...given, via: 'chat' })
}

type Taken = {
  chat: ChatRef
  /** Without secrets already. */
  text: string
  about?: string | undefined
  file?: CleanFile | undefined
  via: 'chat' | 'mail'
  apart?: Dispute
}

/** A customer's words, in their open ticket or in a new one; the chat is locked. */
export async function takeMessage(scope: Scope, { chat, text, about, file, via, apart }: Taken): Promise<TicketView> {
  const found = await goOn(scope, chat, apart && about)
  const id = found?.id ?? (await open(scope, chat, about))
  // One ticket is open at a time: what another message of it is about stands in the message.
  const words = found && about && about !== found.about ? `${about}: ${text}` : text
  await addMessage(scope, { ticketId: id, author: 'customer', text: words, via, file })
  if (via === 'mail') await scope.tx.ticket.update({ where: { id }, data: { byMail: true }, select: { id: true } })
  const view = await readTicketAgain(scope, id, 'customer')
  await tellStaff(scope, await ticketAgain(scope, id), view.customer.name, apart?.shopId)
  return view
}

// An answered ticket that is written to again is open again, with the full promise.
async function goOn(scope: Scope, chat: ChatRef, only?: string): Promise<Pick<Ticket, 'id' | 'about'> | undefined> {
  const newest = await currentTicket(scope, chat)
  if (!newest || newest.state === 'closed') return undefined
  if (only !== undefined && newest.about !== only) return undefined
  const ticket = await lockTicket(scope, newest.number)
  if (ticket.state === 'closed') return undefined
  const { id, about } = ticket
  const data = {
    ...(ticket.state === 'answered' && opened(scope)),
    ...(isLive(ticket, scope.now) && stillLive(scope)),
  }
  await scope.tx.ticket.update({ where: { id }, data, select: { id: true } })
  return { id, about }
}

async function open(scope: Scope, chat: ChatRef, about?: string): Promise<string> {
  const { botId, telegramId } = chat
  const id = scope.newId()
  const row = await scope.tx.chat.findUnique({ where: chatKey(chat), select: { userId: true } })
  await scope.tx.ticket.create({
    data: {
      id,
      userId: row?.userId ?? null,
      botId,
      telegramId,
      about: about ?? null,
      createdAt: scope.now,
      dueAt: after(scope.now, ANSWERED_WITHIN),
    },
    select: { id: true },
  })
  return id
}
