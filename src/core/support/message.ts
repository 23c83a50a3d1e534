import type { Scope } from '../kit/use-case.ts'
import type { CleanFile } from '../ports/document-desk.ts'
import type { TicketMessageView } from './views.ts'

export type NewMessage = {
  ticketId: string
  author: TicketMessageView['author']
  text: string
  /** The agent's first name. */
  by?: string
  via?: 'chat' | 'mail' | 'topic'
  file?: CleanFile | undefined
}

const textPlace = (id: string): string => `ticket_message.text:${id}`
const filePlace = (id: string): string => `ticket_message.content:${id}`

/** Adds a message, sealed with a key of its own. What was written in the topic stands there already. Returns its id. */
export async function addMessage(scope: Scope, message: NewMessage): Promise<string> {
  const { ticketId, author, text, by, via = 'chat', file } = message
  const [id, dataKey] = [scope.newId(), scope.keyring.newDataKey()]
  await scope.tx.ticketMessage.create({
    data: {
      ...{ id, ticketId, author, via, dataKey, createdAt: scope.now },
      text: scope.keyring.seal(dataKey, textPlace(id), text),
      byName: by ?? null,
      media: file?.media ?? null,
      content: file ? scope.keyring.sealBytes(dataKey, filePlace(id), file.bytes) : null,
      relayedAt: via === 'topic' ? scope.now : null,
    },
    select: { id: true },
  })
  return id
}

type Sealed = { id: string; dataKey: Uint8Array }

export const openText = ({ keyring }: Scope, { id, dataKey, text }: Sealed & { text: Uint8Array }): string =>
  keyring.open(dataKey, textPlace(id), text)

export const openFile = ({ keyring }: Scope, { id, dataKey, content }: Sealed & { content: Uint8Array }): Uint8Array =>
  keyring.openBytes(dataKey, filePlace(id), content)
