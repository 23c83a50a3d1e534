import type { Prisma } from '#prisma'
import { chatKey, sameChat } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { after, DAY, MINUTE } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { About } from '../staff/apart.ts'
import type { StaffActor } from '../staff/staff-actor.ts'

export const TEXT_MAX = 2000
/** S87: an answer within 24 hours. */
export const ANSWERED_WITHIN = DAY
/** How long two who talk may be silent before the next words need a command again. */
export const LIVE_FOR = 30 * MINUTE
/** So long after it was closed its customer may open it again. */
export const REOPENED_WITHIN = 7 * DAY

/** Pictures stay where they are until somebody asks for one. */
const WITH_MESSAGES = { messages: { orderBy: { seq: 'asc' }, omit: { content: true } } } as const
export type Ticket = Prisma.TicketGetPayload<{ include: typeof WITH_MESSAGES }>

export const messagesIncluded = WITH_MESSAGES

/** Who has a chat now: an account, or nobody. */
async function holderOf({ tx }: Scope, { botId, telegramId }: ChatRef): Promise<string | null> {
  const chat = await tx.chat.findUnique({ where: chatKey({ botId, telegramId }), select: { userId: true } })
  return chat?.userId ?? null
}

/**
 * Whether a ticket is of whoever has its chat now. One begun before a wallet came into the chat, or by somebody who left
 * there, is answered, and nobody goes on in it: who does would speak in another's name.
 */
export const isPresent = async (scope: Scope, ticket: ChatRef & { userId: string | null }): Promise<boolean> =>
  ticket.userId === (await holderOf(scope, ticket))

/** The newest ticket of whoever has the chat now. */
async function newestTicket(scope: Scope, { botId, telegramId }: ChatRef): Promise<Ticket | null> {
  return scope.tx.ticket.findFirst({
    where: { botId, telegramId, userId: await holderOf(scope, { botId, telegramId }) },
    orderBy: { number: 'desc' },
    include: WITH_MESSAGES,
  })
}

/** Whose words of a chat go where: the ticket in which they talk, else the newest that is open, else the newest. */
export async function currentTicket(scope: Scope, chat: ChatRef): Promise<Ticket | null> {
  const { botId, telegramId } = chat
  const open = await scope.tx.ticket.findMany({
    where: { botId, telegramId, userId: await holderOf(scope, chat), state: { not: 'closed' } },
    orderBy: [{ liveUntil: { sort: 'desc', nulls: 'last' } }, { number: 'desc' }],
    include: WITH_MESSAGES,
  })
  const [live] = open.filter((ticket) => isLive(ticket, scope.now))
  return live ?? open.toSorted((one, other) => other.number - one.number)[0] ?? newestTicket(scope, chat)
}

/** A ticket by its number, locked until the transaction ends. `ticket_not_found`. */
export async function lockTicket(scope: Scope, number: number): Promise<Ticket> {
  await scope.tx.$queryRaw`select 1 from ticket where number = ${number} for update`
  const ticket = await scope.tx.ticket.findUnique({ where: { number }, include: WITH_MESSAGES })
  return ticket ?? fail({ code: 'ticket_not_found' })
}

/**
 * One's own ticket, also one begun before there was an account, locked; that of anybody else is not there.
 * `ticket_not_found`.
 */
export async function lockOwnTicket(scope: Scope, actor: ChatRef, number: number): Promise<Ticket> {
  const ticket = await lockTicket(scope, number)
  const isOwn = sameChat(ticket, actor) && (ticket.userId === null || (await isPresent(scope, ticket)))
  return isOwn ? ticket : fail({ code: 'ticket_not_found' })
}

/** The ticket as it is after a change in this transaction. */
export const ticketAgain = (scope: Scope, id: string): Promise<Ticket> =>
  scope.tx.ticket.findUniqueOrThrow({ where: { id }, include: WITH_MESSAGES })

/** Two messages at once must not open two tickets. `not_registered` for a chat we never met. */
export async function lockChat(scope: Scope, { botId, telegramId }: ChatRef): Promise<void> {
  const [chat] = await scope.tx.$queryRaw<unknown[]>`
    select 1 from chat where bot_id = ${botId} and telegram_id = ${telegramId} for no key update`
  if (!chat) fail({ code: 'not_registered' })
}

/**
 * ADM-06: an agent who asked for help is helped by another one, and a dispute with a shop is nothing for those who own it
 * or work there: they are its other side. `own_account`.
 */
export async function refuseOwnTicket(scope: Scope, staff: StaffActor, { number }: Pick<Ticket, 'number'>) {
  if ((await ownTicketNumbers(scope, staff, [number])).length > 0) fail({ code: 'own_account' })
}

/** Of some tickets those an agent may neither handle nor read as staff. */
export async function ownTicketNumbers(
  { tx }: Scope,
  { chats, wallets }: StaffActor,
  numbers: readonly number[],
): Promise<number[]> {
  const own = [...wallets]
  const theirs = await tx.ticket.findMany({
    where: {
      number: { in: [...numbers] },
      OR: [...chats.map(({ botId, telegramId }) => ({ botId, telegramId })), { userId: { in: own } }],
    },
    select: { number: true },
  })
  const against = await tx.$queryRaw<{ number: number }[]>`
    select r.ticket as number from refund_request r join shop s on s.id = r.shop_id
    where r.ticket = any(${[...numbers]}::int[])
      and (s.owner_id = any(${own}::uuid[]) or exists (
        select from shop_member m where m.shop_id = s.id and m.user_id = any(${own}::uuid[])))`
  return [...theirs, ...against].map(({ number }) => number)
}

/**
 * The same from the other side: whom a ticket is about. @param shopId the shop it is a dispute with, where no request
 * says so yet
 */
export async function aboutTicket(
  { tx }: Scope,
  { number, userId, botId, telegramId }: Ticket,
  shopId?: string,
): Promise<About> {
  const disputed = await tx.refundRequest.findMany({ where: { ticket: number }, select: { shopId: true } })
  const shops = await tx.shop.findMany({
    where: { id: { in: [...disputed.map((request) => request.shopId), ...(shopId ? [shopId] : [])] } },
    select: { ownerId: true, members: { select: { userId: true } } },
  })
  const against = shops.flatMap(({ ownerId, members }) => [ownerId, ...members.map((member) => member.userId)])
  return { users: [...(userId ? [userId] : []), ...against], chats: [{ botId, telegramId }] }
}

/** While the two talk, each message makes it last. */
export const stillLive = ({ now }: Pick<Scope, 'now'>) => ({ liveUntil: after(now, LIVE_FOR) })

export const isLive = (ticket: Pick<Ticket, 'liveUntil'>, now: Date): boolean =>
  ticket.liveUntil !== null && ticket.liveUntil > now

/** Open with the full promise. */
export const opened = ({ now }: Pick<Scope, 'now'>) => ({
  state: 'open',
  closedAt: null,
  dueAt: after(now, ANSWERED_WITHIN),
})
