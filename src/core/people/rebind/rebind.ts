import type { Rebind } from '#prisma'
import { sameChat } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import { after, DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { speaksByCase } from '../mailbox/speaks-by-case.ts'

/**
 * How a wallet gets into another chat. `open`: asked for in the new chat, nobody knows whose it is about. `identity`:
 * mailbox and password proven, staff compare. `waiting`: two of them agreed, the 72 hours run. `bound`: it moved, and can
 * be undone until then. `stopped`: its owner said that it was not them. `closed`: nothing came of it.
 */
export type RebindState = 'open' | 'identity' | 'waiting' | 'bound' | 'stopped' | 'closed'

/** How long each stage lasts at most. */
export const LASTS = { open: DAY, identity: 14 * DAY, waiting: 3 * DAY, bound: DAY } as const

export const newChatOf = ({ botId, telegramId }: Pick<Rebind, 'botId' | 'telegramId'>): ChatRef => ({
  botId,
  telegramId,
})

/** The chat the wallet had, if it had one. */
export const oldChatOf = ({ oldBot: botId, oldTelegram: telegramId }: Rebind): ChatRef | null =>
  botId === null || telegramId === null ? null : { botId, telegramId }

/** Whether it stays in the chat it is in: only the second factor was lost. */
export function staysHere(rebind: Rebind): boolean {
  const old = oldChatOf(rebind)
  return old !== null && sameChat(old, newChatOf(rebind))
}

/** How long a chat goes on stopping moves after it stopped one, and when that is forgotten. */
const [STOPS_FOR, STOP_FORGOTTEN] = [3 * DAY, 30 * DAY]

/**
 * Whether the chat it had may stop it. A chat that has stopped one of the same account goes on for three days: time for
 * its owner to protect the account, and no longer for a thief to keep out whoever proves each time anew who they are.
 * Where the mailbox is what it takes to protect it, that is until staff have decided.
 */
export async function chatMayStop(scope: Scope, rebind: Rebind): Promise<boolean> {
  const { tx } = scope
  const { userId, oldBot, oldTelegram, createdAt } = rebind
  if (oldChatOf(rebind) === null) return false
  if (await speaksByCase(scope, rebind)) return true
  const chatStoppedAt = { gt: after(createdAt, -STOP_FORGOTTEN), lte: after(createdAt, -STOPS_FOR) }
  return (await tx.rebind.count({ where: { userId, oldBot, oldTelegram, chatStoppedAt } })) === 0
}

/** Begins one for a chat; whatever that chat had begun before and not proven is gone. Returns its id. */
export async function openRebind({ tx, now, newId, keyring }: Scope, { botId, telegramId }: ChatRef): Promise<string> {
  const id = newId()
  await tx.rebind.deleteMany({ where: { botId, telegramId, state: 'open' } })
  const until = after(now, LASTS.open)
  const dataKey = Uint8Array.from(keyring.newDataKey())
  await tx.rebind.create({
    data: { id, botId, telegramId, dataKey, createdAt: now, until },
    select: { id: true },
  })
  return id
}

/** One in a state it is asked for in and still in time, locked until the transaction ends; null for any other. */
export async function lockRebind(scope: Scope, id: string, states: readonly RebindState[]): Promise<Rebind | null> {
  const { tx, now } = scope
  await tx.$queryRaw`select 1 from rebind where id = ${id}::uuid for update`
  return tx.rebind.findFirst({ where: { id, state: { in: [...states] }, until: { gt: now } } })
}

/** What its owner wrote for staff to compare. */
export const openStatement = ({ keyring }: Scope, { id, dataKey, statement }: Rebind): string =>
  statement ? keyring.open(dataKey, statementPlace(id), statement) : ''

export const statementPlace = (id: string): string => `rebind.statement:${id}`
