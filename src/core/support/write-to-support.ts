import { chatKey, chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { after, HOUR } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { cleanText } from './clean-text.ts'
import { ANSWERED_WITHIN, addMessage, lockTicket, newestTicket, readTicketAgain, TEXT_MAX } from './ticket.ts'
import type { TicketView } from './views.ts'

type Message = { actor: ChatRef; text: string; about?: string }
const MESSAGES_AN_HOUR = 30

/** Opens a ticket, or adds to the one that is not closed. Anybody may write, with an account or without. */
export const writeToSupport: UseCase<Message, TicketView> = async (scope, { actor, text, about }) => {
  const words = cleanText(text, TEXT_MAX)
  await lockChat(scope, actor)
  await limitRate(scope, { subject: chatName(actor), of: 'support_message', max: MESSAGES_AN_HOUR, windowMs: HOUR })
  const id = (await goOn(scope, actor)) ?? (await open(scope, actor, about))
  await addMessage(scope, id, 'customer', words)
  const ticket = await readTicketAgain(scope, id)
  const { number, customer } = ticket
  await notify(scope, { staff: 'tickets.answer' }, { kind: 'ticket_opened', number, from: customer.name, text: words })
  return ticket
}

// Two messages at once must not open two tickets.
async function lockChat(scope: Scope, { botId, telegramId }: ChatRef): Promise<void> {
  const [chat] = await scope.tx.$queryRaw<unknown[]>`
    select 1 from chat where bot_id = ${botId} and telegram_id = ${telegramId} for no key update`
  if (!chat) fail({ code: 'not_registered' })
}

// An answered ticket that is written to again is open again, with the full promise.
async function goOn(scope: Scope, actor: ChatRef): Promise<string | undefined> {
  const newest = await newestTicket(scope, actor)
  if (!newest) return undefined
  const { id, state } = await lockTicket(scope, newest.number)
  if (state === 'answered')
    await scope.tx.ticket.update({
      where: { id },
      data: { state: 'open', dueAt: after(scope.now, ANSWERED_WITHIN) },
      select: { id: true },
    })
  return state === 'closed' ? undefined : id
}

async function open(scope: Scope, actor: ChatRef, about?: string): Promise<string> {
  const { botId, telegramId } = actor
  const id = scope.newId()
  const chat = await scope.tx.chat.findUnique({ where: chatKey(actor), select: { userId: true } })
  await scope.tx.ticket.create({
    data: {
      id,
      userId: chat?.userId ?? null,
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
