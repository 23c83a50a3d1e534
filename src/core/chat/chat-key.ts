import type { ChatRef } from './views.ts'

/** The key of a chat's row, and of a staff member's. */
export const chatKey = ({ botId, telegramId }: ChatRef) => ({ botId_telegramId: { botId, telegramId } })

export const sameChat = (a: ChatRef, b: ChatRef): boolean => a.botId === b.botId && a.telegramId === b.telegramId

/** A chat in a word, where there is room for one: in the audit, and where requests are counted. */
export const chatName = ({ botId, telegramId }: ChatRef): string => `chat:${botId}:${telegramId}`
