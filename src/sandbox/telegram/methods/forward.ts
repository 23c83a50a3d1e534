import { badRequest } from '../bot-api-error.ts'
import type { Params } from '../params.ts'
import { originOf } from '../world/attachments.ts'
import type { Message } from '../world/state.ts'
import type { Server } from '../world/world.ts'
import { findChat, findMessage } from './chat-access.ts'
import { readCaption } from './content.ts'
import type { Methods } from './method.ts'
import { deliver } from './send.ts'

export const forward: Methods = {
  forwardMessage(server, params) {
    const { chat, source } = readSource(server, params, 'forward')
    const { text, entities, media } = source
    return deliver(server, params, chat, { text, entities, media, forwardOrigin: originOf(server.core, source) })
  },

  /** Like a forward, without saying whose message it was; buttons are not copied. */
  copyMessage(server, params) {
    const { chat, source } = readSource(server, params, 'copy')
    const isNewCaption = source.media && params.raw.caption !== undefined
    const words = isNewCaption ? readCaption(server, params) : { text: source.text, entities: source.entities }
    const sent = deliver(server, params, chat, { ...words, media: source.media }) as { message_id: number }
    return { message_id: sent.message_id }
  },
}

function readSource(server: Server, params: Params, verb: 'forward' | 'copy'): { chat: Chat; source: Message } {
  const chat = findChat(server, params, 'write')
  const from = findChat(server, params, 'read', 'from_chat_id')
  const source = findMessage(from, params, `message to ${verb} not found`)
  if (source.protected || source.joined || source.leftBy !== undefined) {
    throw badRequest(verb === 'copy' ? "message can't be copied" : "message can't be forwarded")
  }
  return { chat, source }
}

type Chat = ReturnType<typeof findChat>
