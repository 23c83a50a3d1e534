import { wireMessage } from '../wire-message.ts'
import { ActError, append, type Core, chatOf, messageIn, personOf } from './core.ts'
import { admit } from './membership.ts'
import type { Message } from './state.ts'
import type { UpdateQueue } from './updates.ts'

/** `chatId` absent: the private chat with the bot. */
export type Where = { replyTo?: number | undefined; chatId?: number | undefined; threadId?: number | undefined }

/** Puts a person's message into a chat and tells the bot. */
export type Send = (personId: number, parts: Parameters<typeof append>[3], where?: Where) => Message

export function createSend(core: Core, updates: UpdateQueue): Send {
  return (personId, parts, where = {}) => {
    personOf(core, personId)
    const chat = chatOf(core, where.chatId ?? personId)
    if (where.replyTo !== undefined && !messageIn(chat, where.replyTo)) {
      throw new ActError('missing', `There is no message ${where.replyTo} in this chat.`)
    }
    // A phone hides the input field of a blocked chat; START is the way back.
    if (chat.standing === 'blocked') throw new ActError('refused', 'The bot is blocked: unblock it, or press START.')
    if (chat.type === 'private') admit(core, updates, chat)
    if (chat.type !== 'private' && !chat.members.includes(personId))
      throw new ActError('refused', 'They are not in this group.')
    const message = append(core, chat, personId, { ...parts, replyTo: where.replyTo, threadId: where.threadId })
    if (isVisibleToBot(core, message)) updates.push('message', wireMessage(core, message), `chat:${chat.id}`)
    return message
  }
}

/**
 * Privacy mode, on as for every new bot: in groups it sees commands, replies to itself, its name and service messages,
 * unless it is an administrator.
 */
export function isVisibleToBot(core: Core, message: Message): boolean {
  const chat = chatOf(core, message.chatId)
  if (chat.type === 'private') return true
  if (chat.standing !== 'member') return false
  if (chat.botIsAdmin) return true
  if (message.viaBot || messageIn(chat, message.replyTo ?? 0)?.from === core.bot.id) return true
  const own = `@${core.bot.username}`.toLowerCase()
  return message.entities.some(({ type, offset, length }) => {
    const value = message.text.slice(offset, offset + length).toLowerCase()
    if (type === 'mention') return value === own
    return type === 'bot_command' && (!value.includes('@') || value.endsWith(own))
  })
}
