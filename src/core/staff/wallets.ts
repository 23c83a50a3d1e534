import type { Prisma } from '#prisma'
import { sameChat } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Tx } from '../kit/use-case.ts'
import { newChatOf, oldChatOf } from '../people/rebind/rebind.ts'

/** `own`: what counts as theirs where one has to be named; `all`: every one they are apart from. */
export type Wallets = { own: string | null; all: string[] }

/**
 * Moves that say whose a wallet was, or was to be: somebody had proven something of its owner's. An address that was
 * typed, and no more, proves nothing, also where another move ended that attempt.
 */
const PROVEN = {
  userId: { not: null },
  OR: [
    { state: { in: ['identity', 'waiting', 'bound', 'stopped'] } },
    { state: 'closed', OR: [{ statement: { not: null } }, { oldBot: { not: null } }] },
  ],
} satisfies Prisma.RebindWhereInput

/**
 * The wallets a person's chats have, the first chat's first; those that went from them into others, newest first; and
 * those that came to them, or were to come, and are gone again: whoever had somebody's account, and had to give it back,
 * is not who helps its owner; and those they closed. Neither of the last two makes any of these their own.
 *
 * So what is asked about a chat that had somebody's wallet (what it may be among staff, say) is about her, too: she was
 * wronged there, or let it in herself, and is no impartial second person to it. Others decide. What takes no second
 * person she does like anybody: an owner dismisses whoever had her wallet, alone and at once.
 */
export async function walletsOf(tx: Tx, chats: readonly ChatRef[]): Promise<Wallets> {
  const held = await tx.chat.findMany({
    where: { OR: chats.map((chat) => ({ ...chat })), userId: { not: null } },
    select: { botId: true, telegramId: true, userId: true },
  })
  const left = await tx.closedChat.findMany({
    where: { OR: chats.map((chat) => ({ ...chat })) },
    select: { closing: { select: { ownerId: true } } },
  })
  const inOrder = chats.map((chat) => held.find((row) => sameChat(row, chat)))
  const fromThem = chats.map(({ botId: oldBot, telegramId: oldTelegram }) => ({ oldBot, oldTelegram }))
  const moves = await tx.rebind.findMany({
    where: { AND: [{ OR: [...fromThem, ...chats.map(newChatOf)] }, PROVEN] },
    orderBy: { createdAt: 'desc' },
  })
  const went = moves.filter((move) => {
    const old = oldChatOf(move)
    return old !== null && chats.some((chat) => sameChat(chat, old))
  })
  const theirs = [...inOrder, ...went].flatMap((row) => row?.userId ?? [])
  const others = [...moves.flatMap(({ userId }) => userId ?? []), ...left.map(({ closing }) => closing.ownerId)]
  return { own: theirs[0] ?? null, all: [...new Set([...theirs, ...others])] }
}

/** The chats that have one of these accounts, that it was moved out of, or to: what `walletsOf` says, asked from the other side. */
export async function chatsWith(tx: Tx, users: readonly string[]): Promise<ChatRef[]> {
  if (users.length === 0) return []
  const userId = { in: [...users] }
  const held = await tx.chat.findMany({ where: { userId }, select: { botId: true, telegramId: true } })
  const moves = await tx.rebind.findMany({ where: { AND: [{ userId }, PROVEN] } })
  const left = await tx.closedChat.findMany({
    where: { closing: { ownerId: userId } },
    select: { botId: true, telegramId: true },
  })
  return [...held, ...left, ...moves.flatMap((move) => [oldChatOf(move) ?? [], newChatOf(move)].flat())]
}
