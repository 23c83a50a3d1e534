import { badRequest } from '../bot-api-error.ts'
import type { Params } from '../params.ts'
import type { Chat } from '../world/state.ts'
import { closeTopicBy, dropTopic, openTopic, reopenTopicBy, topicIn } from '../world/topics.ts'
import type { Server } from '../world/world.ts'
import { findChat } from './chat-access.ts'
import type { Methods } from './method.ts'

const NAME_MAX = 128
const COLORS = [7322096, 16766590, 13338331, 9367192, 16749490, 16478047]

export const topics: Methods = {
  createForumTopic(server, params) {
    const chat = findForum(server, params, 'create a topic')
    const name = params.text('name').trim()
    if (name === '') throw badRequest('Title must be non-empty')
    const icon_color = params.has('icon_color') ? params.integer('icon_color') : (COLORS[0] ?? 0)
    if (!COLORS.includes(icon_color)) throw badRequest('Invalid icon color specified')
    const topic = openTopic(server.core, chat, [...name].slice(0, NAME_MAX).join(''), server.core.bot.id)
    return { message_thread_id: topic.id, name: topic.name, icon_color }
  },

  closeForumTopic(server, params) {
    const chat = findForum(server, params, 'edit the topic')
    const topic = findTopic(chat, params)
    if (topic.closed) throw badRequest('TOPIC_NOT_MODIFIED')
    closeTopicBy(server.core, chat, topic.id, server.core.bot.id)
    return true
  },

  reopenForumTopic(server, params) {
    const chat = findForum(server, params, 'edit the topic')
    const topic = findTopic(chat, params)
    if (!topic.closed) throw badRequest('TOPIC_NOT_MODIFIED')
    reopenTopicBy(server.core, chat, topic.id, server.core.bot.id)
    return true
  },

  deleteForumTopic(server, params) {
    const chat = findForum(server, params, 'delete the topic', 'deletesMessages')
    dropTopic(server.core, chat, findTopic(chat, params).id)
    return true
  },
}

type Right = 'managesTopics' | 'deletesMessages'

function findForum(server: Server, params: Params, deed: string, right: Right = 'managesTopics'): Chat {
  const chat = findChat(server, params, 'write')
  if (chat.forum === undefined) throw badRequest('The chat is not a forum')
  if (!chat.forum[right]) throw badRequest(`Not enough rights to ${deed}`)
  return chat
}

function findTopic(chat: Chat, params: Params) {
  const topic = topicIn(chat, params.integer('message_thread_id'))
  if (!topic) throw badRequest('TOPIC_ID_INVALID')
  return topic
}

/** The topic a message is for; without one it is for the general one. */
export function readThread(params: Params, chat: Chat): number | undefined {
  if (!params.has('message_thread_id')) return undefined
  const topic = topicIn(chat, params.integer('message_thread_id'))
  if (!topic) throw badRequest('message thread not found')
  if (topic.closed && !chat.forum?.managesTopics) throw badRequest('TOPIC_CLOSED')
  return topic.id
}
