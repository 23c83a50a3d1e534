import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'

type Topic = { actor: ChatRef; chatId: bigint; topicId: bigint }

/** Staff: the number of the ticket a topic is for. `not_allowed` for everybody else, `ticket_not_found`. */
export const ticketOfTopic: UseCase<Topic, number> = async (scope, { actor, chatId, topicId }) => {
  await requireStaff(scope, actor, 'tickets.answer')
  const found = await scope.tx.ticket.findUnique({
    where: { topicChat_topicId: { topicChat: chatId, topicId } },
    select: { number: true },
  })
  return found?.number ?? fail({ code: 'ticket_not_found' })
}
