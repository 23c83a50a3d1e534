import { renderHtml } from '../telegram/text/render-html.ts'
import type { Message } from '../telegram/world/state.ts'
import { buttonView } from './person-chat.ts'

/** What was written in a group, as scripts and the page see it. `topicId` absent: in no topic, or the general one. */
export function postView(message: Message, nameOf: (id: number) => string) {
  const { media } = message
  const photo = media?.kind === 'photo' ? media.sizes.at(-1) : undefined
  const document = media?.kind === 'document' ? media.document : undefined
  return {
    id: message.id,
    topicId: message.threadId,
    /** What became of the topic here, rather than words. */
    event: message.topicEvent?.kind,
    from: nameOf(message.from),
    viaBot: message.viaBot === true,
    date: new Date(message.date * 1000).toISOString(),
    text: message.text,
    html: renderHtml(message.text, message.entities),
    buttons: (message.inlineKeyboard ?? []).map((row) => row.map(buttonView)),
    edited: message.editDate !== undefined,
    photo: photo && `/api/files/${photo.file_id}`,
    photoSize: photo && { width: photo.width, height: photo.height },
    document: document && { url: `/api/files/${document.file_id}`, name: document.file_name },
    reaction: message.reaction,
  }
}
