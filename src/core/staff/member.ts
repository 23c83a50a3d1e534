import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'

const TELEGRAM_ID = /^\d{4,16}$/

/** The chat a word names: a Telegram id, or the @username of somebody who has written to us. `customer_not_found`. */
export async function chatNamed({ tx }: Pick<Scope, 'tx'>, botId: bigint, word: string): Promise<ChatRef> {
  return (await findChatNamed({ tx }, botId, word)) ?? fail({ code: 'customer_not_found', asked: word })
}

/** The same; null for a word that names none. */
export async function findChatNamed({ tx }: Pick<Scope, 'tx'>, botId: bigint, word: string): Promise<ChatRef | null> {
  if (TELEGRAM_ID.test(word)) return { botId, telegramId: BigInt(word) }
  const username = word.startsWith('@') ? word.slice(1) : ''
  const found =
    username !== '' &&
    (await tx.chat.findFirst({ where: { botId, username: { equals: username, mode: 'insensitive' } } }))
  return found ? { botId, telegramId: found.telegramId } : null
}
