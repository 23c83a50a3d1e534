import { wireChat, wireMessage } from '../wire-message.ts'
import { ActError, append, type Core, changed, chatOf, unixSeconds, wireUser } from './core.ts'
import { isVisibleToBot } from './sending.ts'
import type { Chat, Message, Topic } from './state.ts'
import type { UpdateQueue } from './updates.ts'

/** A topic that is there. */
export const topicIn = (chat: Chat, id: number): Topic | undefined =>
  chat.forum?.topics.find((topic) => topic.id === id)

/** A topic's id is that of the message that says it was made. */
export function openTopic(core: Core, chat: Chat, name: string, by: number): Topic {
  const message = append(core, chat, by, { topicEvent: { kind: 'created', name } })
  message.threadId = message.id
  const topic = { id: message.id, name, closed: false }
  chat.forum?.topics.push(topic)
  changed(core, chat)
  return topic
}

export const closeTopicBy = (core: Core, chat: Chat, id: number, by: number): Message =>
  turn(core, chat, id, by, { closed: true, kind: 'closed' })

export const reopenTopicBy = (core: Core, chat: Chat, id: number, by: number): Message =>
  turn(core, chat, id, by, { closed: false, kind: 'reopened' })

/** A topic and everything that was said in it, however old: gone for everybody. */
export function dropTopic(core: Core, chat: Chat, id: number): void {
  if (chat.forum) chat.forum.topics = chat.forum.topics.filter((topic) => topic.id !== id)
  for (const message of chat.messages) if (message.threadId === id) message.deleted = true
  changed(core, chat)
}

/** What the bot may do in a group as its administrator. */
type Rights = { managesTopics: boolean; deletesMessages?: boolean }

type Turned = { closed: boolean; kind: 'closed' | 'reopened' }

function turn(core: Core, chat: Chat, id: number, by: number, { closed, kind }: Turned): Message {
  const topic = topicIn(chat, id)
  if (!topic) throw new ActError('missing', `There is no topic ${id} in this group.`)
  topic.closed = closed
  return append(core, chat, by, { threadId: id, topicEvent: { kind } })
}

/** What people do with a group's topics, and with what the bot may do in it. */
export function createTopics(core: Core, updates: UpdateQueue) {
  function told(message: Message): Message {
    if (isVisibleToBot(core, message)) updates.push('message', wireMessage(core, message), `chat:${message.chatId}`)
    return message
  }

  function groupOf(personId: number, groupId: number): Chat {
    const chat = chatOf(core, groupId)
    if (!chat.members.includes(personId)) throw new ActError('refused', 'They are not in this group.')
    return chat
  }

  return {
    /** The owner turns topics on. */
    makeForum(groupId: number): void {
      const chat = chatOf(core, groupId)
      if (chat.type !== 'supergroup') throw new ActError('refused', 'Only a supergroup has topics.')
      chat.forum ??= { topics: [], managesTopics: false }
      changed(core, chat)
    },
    /** The bot becomes an administrator, who sees all that is written; with or without the right to open topics. */
    promoteBot(groupId: number, byPersonId: number, { managesTopics, deletesMessages = false }: Rights): void {
      const chat = chatOf(core, groupId)
      const before = member(core, chat)
      chat.botIsAdmin = true
      if (chat.forum) Object.assign(chat.forum, { managesTopics, deletesMessages })
      changed(core, chat)
      const payload = {
        chat: wireChat(core, chat),
        from: wireUser(core, byPersonId),
        date: unixSeconds(core),
        old_chat_member: before,
        new_chat_member: member(core, chat),
      }
      updates.push('my_chat_member', payload, `member:${chat.id}`)
    },
    closeTopic: (personId: number, groupId: number, topicId: number): Message =>
      told(closeTopicBy(core, groupOf(personId, groupId), topicId, personId)),
    reopenTopic: (personId: number, groupId: number, topicId: number): Message =>
      told(reopenTopicBy(core, groupOf(personId, groupId), topicId, personId)),
    /** The topic and all that was said in it are gone. The bot is not told. */
    deleteTopic: (groupId: number, topicId: number): void => dropTopic(core, chatOf(core, groupId), topicId),
  }
}

const RIGHTS = [
  ...['can_be_edited', 'is_anonymous', 'can_manage_chat', 'can_manage_video_chats'],
  ...['can_restrict_members', 'can_promote_members', 'can_change_info', 'can_invite_users', 'can_post_stories'],
  ...['can_edit_stories', 'can_delete_stories'],
]

function member(core: Core, chat: Chat): Record<string, unknown> {
  const user = wireUser(core, core.bot.id)
  if (!chat.botIsAdmin) return { user, status: 'member' }
  const rights = Object.fromEntries(RIGHTS.map((right) => [right, false]))
  const { managesTopics = false, deletesMessages = false } = chat.forum ?? {}
  return {
    user,
    status: 'administrator',
    ...rights,
    can_manage_topics: managesTopics,
    can_delete_messages: deletesMessages,
  }
}
