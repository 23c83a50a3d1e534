import type { User } from '#prisma'
import { localeOf } from '../chat/chat.ts'
import { chatKey } from '../chat/chat-key.ts'
import { openFirstName } from '../chat/first-name.ts'
import { normaliseReference } from '../kit/reference.ts'
import { after } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { openName } from '../people/actor.ts'
import { isLocked } from '../people/lock/chat-lock.ts'
import { maskName } from '../people/mask-name.ts'
import { entriesOf } from '../wallet/history-entries.ts'
import { rowOf } from '../wallet/history-rows.ts'
import { openText } from './message.ts'
import { isLive, REOPENED_WITHIN, type Ticket, ticketAgain } from './ticket.ts'
import type { TicketMedia, TicketMessageView, TicketTransaction, TicketView } from './views.ts'

type Reader = 'customer' | 'staff'

/** The ticket as it is after a change in this transaction. */
export const readTicketAgain = async (scope: Scope, id: string, reader: Reader): Promise<TicketView> =>
  viewTicket(scope, await ticketAgain(scope, id), reader)

/**
 * A ticket as one side sees it, its texts opened. Notes are among staff. What people write to us staff read as it is
 * written; who they are is masked, until a reason was given. A locked chat reads that there is one, and nothing of it.
 * Whose it is says the ticket: an account that came into its chat later has nothing to do with it.
 * @param whole that was kept by its caller
 */
export async function viewTicket(scope: Scope, ticket: Ticket, reader: Reader, whole = false): Promise<TicketView> {
  const { botId, telegramId, number, about, createdAt, dueAt, rating, closedAt, agentName } = ticket
  const chat = await scope.tx.chat.findUniqueOrThrow({
    where: chatKey({ botId, telegramId }),
    include: { user: true },
  })
  const masked = reader === 'staff' && !whole
  const locked = reader === 'customer' && isLocked(scope, chat)
  const user = chat.userId === ticket.userId ? chat.user : null
  const name = user ? openName(scope, user) : openFirstName(scope, chat)
  const until = closedAt && after(closedAt, REOPENED_WITHIN)
  return {
    number,
    state: ticket.state as TicketView['state'],
    about: locked ? null : about,
    transaction: about && user && !locked ? await transactionOf(scope, user, about) : null,
    customer: {
      chat: { botId, telegramId },
      name: masked ? maskName(name) : name,
      masked,
      okpayId: user?.okpayId ?? null,
      locale: localeOf(chat),
      blocked: chat.blocked,
    },
    agent: agentName,
    live: isLive(ticket, scope.now),
    locked,
    rating,
    reopenUntil: until && until > scope.now ? until : null,
    messages: ticket.messages
      .filter(({ author }) => reader === 'staff' || (author !== 'note' && !locked))
      .map((message) => viewMessage(scope, message)),
    createdAt,
    dueAt,
  }
}

/** One message, opened. */
export const viewMessage = (scope: Scope, message: Ticket['messages'][number]): TicketMessageView => ({
  id: message.id,
  author: message.author as TicketMessageView['author'],
  by: message.byName,
  byMail: message.via === 'mail',
  text: openText(scope, message),
  media: message.media as TicketMedia | null,
  at: message.createdAt,
})

/** S90: what they ask about, looked up among what is theirs and nowhere else. */
async function transactionOf(scope: Scope, user: User, about: string): Promise<TicketTransaction | null> {
  const row = await rowOf(scope, user, normaliseReference(about))
  const [entry] = row ? await entriesOf(scope, user, [row]) : []
  if (!entry) return null
  const { reference, kind, state, at, amount } = entry
  return { reference, kind, state, at, amount }
}
