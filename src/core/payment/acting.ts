import { chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Scope } from '../kit/use-case.ts'
import { isLocked } from '../people/lock/chat-lock.ts'
import type { Confirmation } from './booking.ts'

/** Whose account a chat acts for; `reboundAt`: when it took over one that was there before it; `locked`: it locked itself. */
export type Acting = { userId: string; reboundAt: Date | null; locked: boolean }

type Row = ChatRef & Omit<Acting, 'locked'> & Parameters<typeof isLocked>[1]

/** Whose accounts those who confirm act for, by their chats' names. */
export async function readActors(scope: Scope, asked: readonly Confirmation[]): Promise<Map<string, Acting>> {
  const chats = await scope.tx.$queryRaw<Row[]>`
    select c.bot_id as "botId", c.telegram_id as "telegramId", c.user_id as "userId",
           c.rebound_at as "reboundAt", c.lock_on as "lockOn", c.unlocked_at as "unlockedAt" from chat c
    where c.user_id is not null and (c.bot_id, c.telegram_id) in (
      select * from unnest(${asked.map((a) => a.actor.botId)}::bigint[], ${asked.map((a) => a.actor.telegramId)}::bigint[]))`
  return new Map(chats.map((chat) => [chatName(chat), { ...chat, locked: isLocked(scope, chat) }]))
}
