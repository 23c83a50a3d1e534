import { wireChat, wireMessage } from '../wire-message.ts'
import { ActError, append, type Core, changed, chatOf, personOf, unixSeconds, wireUser } from './core.ts'
import { emptyChat } from './people.ts'
import type { Chat, Standing } from './state.ts'
import type { UpdateQueue } from './updates.ts'

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
    /** A supergroup with its owner in it. */
    addGroup(ownerId: number, title: string, memberIds: number[] = []): Chat {
      const id = -1_000_000_000_000 - core.state.nextGroupId++
      const chat = { ...emptyChat(id, 'supergroup', [...new Set([ownerId, ...memberIds])]), title }
      core.state.chats[id] = chat
      return chat
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
