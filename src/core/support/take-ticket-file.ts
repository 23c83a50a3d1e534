import type { UseCase } from '../kit/use-case.ts'
import { openFile } from './message.ts'
import type { TicketFile, TicketMedia } from './views.ts'

/** What goes with a message that is being delivered; null where there is nothing. Asks for nobody's leave: only jobs ask. */
export const takeTicketFile: UseCase<{ id: string }, TicketFile | null> = async (scope, { id }) => {
  const row = await scope.tx.ticketMessage.findUnique({ where: { id } })
  if (!row?.content || row.media === null) return null
  const { content, media, dataKey } = row
  return { media: media as TicketMedia, bytes: openFile(scope, { id, dataKey, content }) }
}
