import type { Core, TicketFile } from '#core'
import type { Card } from '../card/card.ts'

type Enclosure = Pick<Card, 'picture' | 'file'>

/** What came with a message, as a card carries it; nothing where it is gone. */
export async function ticketFile(core: Core, messageId: string): Promise<Enclosure> {
  const taken = await core.takeTicketFile({ id: messageId })
  if (!taken.ok) throw new Error(`the core refused a file: ${taken.failure.code}`)
  return taken.value ? enclosureOf(taken.value) : {}
}

export const enclosureOf = ({ media, bytes }: TicketFile): Enclosure =>
  media === 'image/jpeg' ? { picture: { bytes, name: 'picture.jpg' } } : { file: { bytes, name: 'document.pdf' } }
