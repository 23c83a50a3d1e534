import { wireChat, wireMessage } from '../wire-message.ts'
import { ActError, append, type Core, changed, chatOf, personOf, unixSeconds, wireUser } from './core.ts'
import { emptyChat } from './people.ts'
import type { Chat, ChatType, Standing } from './state.ts'
import type { UpdateQueue } from './updates.ts'

type GroupType = Exclude<ChatType, 'private'>

/** A person writes to the bot: if it could not write to them before, now it can, and it hears of that. */
export function admit(core: Core, updates: UpdateQueue, chat: Chat): void {
  if (chat.standing === 'member') return
  // A first START brings only the message; coming back after a block brings my_chat_member, too.
  if (chat.standing === 'blocked') setStanding(core, updates, chat, 'member', chat.id)
  chat.standing = 'member'
}

export function createMembership(core: Core, updates: UpdateQueue) {
  return {
    block(personId: number): void {
      personOf(core, personId)
      const chat = chatOf(core, personId)
      if (chat.standing === 'blocked') return
      if (chat.standing !== 'member') throw new ActError('refused', 'There is no chat with the bot to block yet.')
      setStanding(core, updates, chat, 'blocked', personId)
    },
    unblock(personId: number): void {
      const chat = chatOf(core, personId)
      if (chat.standing === 'blocked') setStanding(core, updates, chat, 'member', personId)
    },
    /** The person wipes the chat from their phone. The bot notices nothing. */
    deleteChat(personId: number): void {
      const chat = chatOf(core, personId)
      chat.clearedUpTo = chat.messages.at(-1)?.id ?? 0
      chat.keyboard = null
      changed(core, chat)
    },
    /** The person deletes their account. */
    deactivate(personId: number): void {
      personOf(core, personId).deactivated = true
      changed(core, chatOf(core, personId))
    },
    /** A group with its owner in it. */
    addGroup(ownerId: number, title: string, options: { memberIds?: number[]; type?: GroupType } = {}): Chat {
      const { memberIds = [], type = 'supergroup' } = options
      return addGroupChat(core, title, [...new Set([ownerId, ...memberIds])], type)
    },
    groups: (): Chat[] => Object.values(core.state.chats).filter(({ type }) => type !== 'private'),
    /** The group of that name with all of them in it: made once, and joined by who is not there yet. */
    gather(title: string, personIds: number[]): Chat {
      const ids = personIds.map((id) => personOf(core, id).id)
      const known = Object.values(core.state.chats).find((chat) => chat.type !== 'private' && chat.title === title)
      if (!known) return addGroupChat(core, title, [...new Set(ids)], 'supergroup')
      known.members = [...new Set([...known.members, ...ids])]
      return known
    },
    /** A basic group becomes a supergroup: it gets a new id, and the old one answers with it. */
    upgradeGroup(groupId: number): Chat {
      const old = chatOf(core, groupId)
      if (old.type !== 'group') throw new ActError('refused', 'Only a basic group can be upgraded.')
      const next = addGroupChat(core, old.title ?? '', old.members, 'supergroup')
      next.standing = old.standing
      const owner = old.members[0] ?? core.bot.id
      const farewell = append(core, old, owner, { migratedTo: next.id })
      const welcome = append(core, next, owner, { migratedFrom: old.id })
      for (const message of [farewell, welcome]) {
        if (next.standing === 'member') updates.push('message', wireMessage(core, message), `chat:${message.chatId}`)
      }
      old.migratedTo = next.id
      return next
    },
    addBotToGroup(groupId: number, byPersonId: number): void {
      const chat = chatOf(core, groupId)
      if (chat.standing === 'member') return
      setStanding(core, updates, chat, 'member', byPersonId)
      for (const memberId of chat.members) meet(core, memberId)
      const message = append(core, chat, byPersonId, { joined: [core.bot.id] })
      updates.push('message', wireMessage(core, message), `chat:${chat.id}`)
    },
    removeBotFromGroup(groupId: number, byPersonId: number): void {
      const chat = chatOf(core, groupId)
      if (chat.standing !== 'member') return
      setStanding(core, updates, chat, 'kicked', byPersonId)
    },
  }
}

function addGroupChat(core: Core, title: string, members: number[], type: GroupType): Chat {
  const number = core.state.nextGroupId++
  const id = type === 'supergroup' ? -1_000_000_000_000 - number : -4_000_000 - number
  const chat = { ...emptyChat(id, type, members), title }
  core.state.chats[id] = chat
  return chat
}

/** The bot learns that somebody exists, which is not yet leave to write to them. */
function meet(core: Core, personId: number): void {
  const chat = chatOf(core, personId)
  if (chat.standing === 'unknown') chat.standing = 'known'
}

export function setStanding(core: Core, updates: UpdateQueue, chat: Chat, next: Standing, byPersonId: number): void {
  const before = chat.standing
  chat.standing = next
  changed(core, chat)
  const payload = {
    chat: wireChat(core, chat),
    from: wireUser(core, byPersonId),
    date: unixSeconds(core),
    old_chat_member: memberStatus(core, before),
    new_chat_member: memberStatus(core, next),
  }
  updates.push('my_chat_member', payload, `member:${chat.id}`)
}

function memberStatus(core: Core, standing: Standing): Record<string, unknown> {
  const user = wireUser(core, core.bot.id)
  if (standing === 'blocked' || standing === 'kicked') return { user, status: 'kicked', until_date: 0 }
  return { user, status: standing === 'member' ? 'member' : 'left' }
}
