import type { UseCase } from '../kit/use-case.ts'
import type { RelayStep } from './relay.ts'

/** What was done about a ticket's topic, each step as soon as it is done. */
export const settleRelay: UseCase<{ id: string; step: RelayStep }, null> = async ({ tx, now }, { id, step }) => {
  if ('messages' in step)
    await tx.ticketMessage.updateMany({ where: { id: { in: [...step.messages] } }, data: { relayedAt: now } })
  else if ('topic' in step) {
    const { chatId: topicChat, topicId } = step.topic
    await tx.ticket.update({ where: { id }, data: { topicChat, topicId, topicOpen: true }, select: { id: true } })
  } else {
    const data = 'topicOpen' in step ? step : { topicChat: null, topicId: null, topicOpen: true }
    await tx.ticket.update({ where: { id }, data, select: { id: true } })
  }
  return null
}
