import type { Chat } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import type { ChatRef } from './views.ts'

const place = ({ botId, telegramId }: ChatRef): string => `chat.first_name:${botId}:${telegramId}`

/** The name a person gave themselves in Telegram, often their real one: sealed with a key of the chat's own. */
export function sealFirstName({ keyring }: Scope, chat: ChatRef, name: string): Pick<Chat, 'dataKey' | 'firstName'> {
  const dataKey = Uint8Array.from(keyring.newDataKey())
  return { dataKey, firstName: Uint8Array.from(keyring.seal(dataKey, place(chat), name)) }
}

export const openFirstName = ({ keyring }: Scope, chat: ChatRef & Pick<Chat, 'dataKey' | 'firstName'>): string =>
  keyring.open(chat.dataKey, place(chat), chat.firstName)
