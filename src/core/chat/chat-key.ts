import type { ChatRef } from './views.ts'

/** The key of a chat's row, and of a staff member's. */
export const chatKey = ({ botId, telegramId }: ChatRef) => ({ botId_telegramId: { botId, telegramId } })

export const sameChat = (a: ChatRef, b: ChatRef): boolean => a.botId === b.botId && a.telegramId === b.telegramId
