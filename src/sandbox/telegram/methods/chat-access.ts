import { BotApiError, badRequest, forbidden } from '../bot-api-error.ts'
import type { Params } from '../params.ts'
import { messageIn } from '../world/core.ts'
import type { Chat, Message } from '../world/state.ts'
import type { Server } from '../world/world.ts'

/** The chat a request names, which the bot must at least have met. `write`: it must also be allowed to write there. */
export function findChat({ core }: Server, params: Params, need: 'read' | 'write', field = 'chat_id'): Chat {
  const id = params.text(field)
  if (id === '') throw badRequest(`${field} is empty`)
  // `@name` finds public groups and channels, of which this world has none; a person's name is no chat id.
  const chat = core.state.chats[id]
  if (!chat || chat.standing === 'unknown') throw badRequest('chat not found')
  if (chat.migratedTo !== undefined) {
    const parameters = { migrate_to_chat_id: chat.migratedTo }
    throw new BotApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', parameters)
  }
  if (chat.type !== 'private') {
    if (chat.standing === 'kicked') throw forbidden(`bot was kicked from the ${chat.type} chat`)
    if (chat.standing !== 'member') throw forbidden(`bot is not a member of the ${chat.type} chat`)
    return chat
  }
  if (need === 'read') return chat
  if (core.state.people[chat.id]?.deactivated) throw forbidden('user is deactivated')
  if (chat.standing === 'blocked') throw forbidden('bot was blocked by the user')
  if (chat.standing === 'known') throw forbidden("bot can't initiate conversation with a user")
  return chat
}

export function findMessage(chat: Chat, params: Params, missing: string): Message {
  if (!params.has('message_id')) throw badRequest('message identifier is not specified')
  const message = messageIn(chat, params.integer('message_id'))
  if (!message) throw badRequest(missing)
  return message
}
