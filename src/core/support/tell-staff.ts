import type { ChatRef } from '../chat/views.ts'
import { enqueue } from '../kit/jobs.ts'
import type { Scope } from '../kit/use-case.ts'
import { type NoticeTo, notify } from '../notices/notify.ts'
import { maskName } from '../people/mask-name.ts'
import { openText } from './message.ts'
import { aboutTicket, isLive, type Ticket } from './ticket.ts'

export const RELAY_TICKET = 'relay-ticket'

/** The operators' group, where there is one that works. */
export async function workingDesk({ tx }: Scope, botId: bigint) {
  const desk = await tx.supportDesk.findUnique({ where: { botId } })
  return desk?.trouble === null ? desk : null
}

/** What changed in a ticket comes into its topic, where there is a group; without one there is nothing to bring. */
export async function bringToTopic(scope: Scope, { id, botId }: Pick<Ticket, 'id' | 'botId'>): Promise<void> {
  if (await workingDesk(scope, botId)) await enqueue(scope, RELAY_TICKET, { id })
}

/**
 * Whoever answers hears of what a customer wrote: in the operators' group, or, where there is none or it is in trouble, in
 * their own chats: the agent who talks with them alone, else everybody who may answer and whom it is not about.
 * @param shopId the shop it is a dispute with, before the ticket is known as one
 */
export async function tellStaff(scope: Scope, ticket: Ticket, from: string, shopId?: string): Promise<void> {
  if (await workingDesk(scope, ticket.botId)) return enqueue(scope, RELAY_TICKET, { id: ticket.id })
  await tellInChats(scope, ticket, from, shopId)
}

/** One of staff, in their own chat. */
export const tellInChat = (scope: Scope, ticket: Ticket, from: string, chat: ChatRef): Promise<void> =>
  tell(scope, ticket, from, { chat })

/** In their own chats, whatever there is else. */
export const tellInChats = async (scope: Scope, ticket: Ticket, from: string, shopId?: string): Promise<void> =>
  tell(scope, ticket, from, await readersOf(scope, ticket, shopId))

async function tell(scope: Scope, ticket: Ticket, from: string, to: NoticeTo): Promise<void> {
  const newest = ticket.messages.findLast(({ author }) => author === 'customer')
  if (!newest) return
  const { number } = ticket
  const text = openText(scope, newest)
  const notice = {
    kind: 'ticket_opened',
    number,
    from: maskName(from),
    text,
    ...(newest.media && { file: newest.id }),
  } as const
  await notify(scope, to, notice)
}

async function readersOf(scope: Scope, ticket: Ticket, shopId?: string): Promise<NoticeTo> {
  const { agentBotId: botId, agentTelegramId: telegramId } = ticket
  const talks = isLive(ticket, scope.now) && botId !== null && telegramId !== null
  if (talks) return { chat: { botId, telegramId } }
  return { staff: 'tickets.answer', about: await aboutTicket(scope, ticket, shopId) }
}
