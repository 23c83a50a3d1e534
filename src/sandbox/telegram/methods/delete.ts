import { badRequest } from '../bot-api-error.ts'
import type { Params } from '../params.ts'
import { changed, messageIn, unixSeconds } from '../world/core.ts'
import type { Chat, Message } from '../world/state.ts'
import type { Server } from '../world/world.ts'
import { findChat, findMessage } from './chat-access.ts'
import type { Methods } from './method.ts'

const DELETE_SECONDS_MAX = 48 * 3600
const IDS_MAX = 100

export const remove: Methods = {
  deleteMessage(server, params) {
    const chat = findChat(server, params, 'read')
    const message = findMessage(chat, params, 'message to delete not found')
    if (!isDeletable(server, chat, message)) throw badRequest("message can't be deleted for everyone")
    erase(server, chat, message)
    return true
  },

  /** Ids that cannot be found are skipped in silence. */
  deleteMessages(server, params) {
    const chat = findChat(server, params, 'read')
    const messages = readIds(params).flatMap((id) => messageIn(chat, id) ?? [])
    if (messages.some((message) => !isDeletable(server, chat, message))) {
      throw badRequest("message can't be deleted for everyone")
    }
    for (const message of messages) erase(server, chat, message)
    return true
  },
}

function isDeletable({ core }: Server, chat: Chat, message: Message): boolean {
  const isYoung = unixSeconds(core) - message.date <= DELETE_SECONDS_MAX
  return isYoung && (chat.type === 'private' || message.from === core.bot.id)
}

function erase({ core }: Server, chat: Chat, message: Message): void {
  message.deleted = true
  // A phone hides the keyboard when the message that brought it is gone.
  if (chat.keyboard?.messageId === message.id) chat.keyboard = null
  changed(core, chat)
}

function readIds(params: Params): number[] {
  if (!params.has('message_ids')) throw badRequest('Message identifiers are not specified')
  const value = params.json('message_ids', 'message_ids')
  if (!Array.isArray(value)) throw badRequest('Expected an Array of message identifiers')
  if (value.length > IDS_MAX) throw badRequest('Too many message identifiers specified')
  const ids = value.map(Number)
  if (ids.some((id) => !Number.isInteger(id))) throw badRequest("Can't parse message identifier as a Number")
  if (ids.some((id) => id <= 0)) throw badRequest('Invalid message identifier specified')
  return ids
}
