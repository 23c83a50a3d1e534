import { localeOf } from '../chat/chat.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { Relay } from './relay.ts'
import { workingDesk } from './tell-staff.ts'
import { ticketAgain } from './ticket.ts'
import { viewTicket } from './view-ticket.ts'

/** Null when there is nothing to bring, or nowhere to. Brought twice at once it is brought twice: whoever asks takes turns. */
export const takeRelay: UseCase<{ id: string }, Relay | null> = async (scope, { id }) => {
  const row = await ticketAgain(scope, id)
  const desk = await workingDesk(scope, row.botId)
  if (!desk) return null
  const { chatId, locale } = desk
  // A topic in a group that was ours before is nobody's now.
  const topicId = row.topicChat === chatId ? row.topicId : null
  const waiting = row.messages.filter(({ relayedAt }) => relayedAt === null)
  const isInStep = topicId === null || row.topicOpen === (row.state !== 'closed')
  if (waiting.length === 0 && isInStep) return null
  const ticket = await viewTicket(scope, { ...row, messages: waiting }, 'staff')
  const topicOpen = topicId === null || row.topicOpen
  const isNew = topicId === null || row.messages.every(({ relayedAt }) => relayedAt === null)
  return { chatId, isNew, locale: localeOf({ locale }), topicId, topicOpen, ticket }
}
