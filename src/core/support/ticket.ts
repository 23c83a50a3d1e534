import type { Prisma } from '#prisma'
import { localeOf } from '../chat/chat.ts'
import { chatKey, sameChat } from '../chat/chat-key.ts'
import { openFirstName } from '../chat/first-name.ts'
import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { openName } from '../people/actor.ts'
import { refuseOwn, type StaffActor } from '../staff/staff-actor.ts'
import type { TicketView } from './views.ts'

export const TEXT_MAX = 2000
/** S87: an answer within 24 hours. */
export const ANSWERED_WITHIN = DAY

export type Ticket = Prisma.TicketGetPayload<{ include: { messages: true } }>
type Author = 'customer' | 'agent'

const WITH_MESSAGES = { messages: { orderBy: { createdAt: 'asc' } } } as const

/** The chat's newest ticket. */
export async function newestTicket(scope: Scope, { botId, telegramId }: ChatRef): Promise<Ticket | null> {
  return scope.tx.ticket.findFirst({
    where: { botId, telegramId },
    orderBy: { number: 'desc' },
    include: WITH_MESSAGES,
  })
}

/** A ticket by its number, locked until the transaction ends. `ticket_not_found`. */
export async function lockTicket(scope: Scope, number: number): Promise<Ticket> {
  await scope.tx.$queryRaw`select 1 from ticket where number = ${number} for update`
  const ticket = await scope.tx.ticket.findUnique({ where: { number }, include: WITH_MESSAGES })
  return ticket ?? fail({ code: 'ticket_not_found' })
}

/** ADM-06: an agent who asked for help is helped by another one. `own_account`. */
export function refuseOwnTicket(staff: StaffActor, ticket: Ticket): void {
  if (sameChat(staff.chat, ticket)) fail({ code: 'own_account' })
  refuseOwn(staff, ticket.userId)
}

/** Adds a message, sealed with a key of its own. */
export async function addMessage(scope: Scope, ticketId: string, author: Author, text: string): Promise<void> {
  const [id, dataKey] = [scope.newId(), scope.keyring.newDataKey()]
  const sealed = scope.keyring.seal(dataKey, place(id), text)
  await scope.tx.ticketMessage.create({
    data: { id, ticketId, author, dataKey, text: sealed, createdAt: scope.now },
    select: { id: true },
  })
}

/** The ticket as it is after a change in this transaction. */
export async function readTicketAgain(scope: Scope, id: string): Promise<TicketView> {
  return viewTicket(scope, await scope.tx.ticket.findUniqueOrThrow({ where: { id }, include: WITH_MESSAGES }))
}

/** A ticket as both sides see it, its texts opened. */
export async function viewTicket(scope: Scope, ticket: Ticket): Promise<TicketView> {
  const { botId, telegramId, number, about, createdAt, dueAt } = ticket
  const chat = await scope.tx.chat.findUniqueOrThrow({
    where: chatKey({ botId, telegramId }),
    include: { user: true },
  })
  return {
    number,
    state: ticket.state as TicketView['state'],
    about,
    customer: {
      chat: { botId, telegramId },
      name: chat.user ? openName(scope, chat.user) : openFirstName(scope, chat),
      okpayId: chat.user?.okpayId ?? null,
      locale: localeOf(chat),
    },
    messages: ticket.messages.map((message) => ({
      author: message.author as Author,
      text: scope.keyring.open(message.dataKey, place(message.id), message.text),
      at: message.createdAt,
    })),
    createdAt,
    dueAt,
  }
}

const place = (id: string): string => `ticket_message.text:${id}`
