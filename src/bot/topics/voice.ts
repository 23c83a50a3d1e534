import { type Api, InputFile } from 'grammy'
import type { Core, Relay, TicketMessageView } from '#core'
import { type Html, join } from '../card/html.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Words } from '../i18n/words.ts'
import { ticketFile } from '../support/ticket-file.ts'
import { headerOf, saidLine } from './topic-words.ts'

/** As much of several messages as is put into one. */
const ROOM = 3_000
/** As much as stands below a picture. */
const CAPTION = 700
const LOOK = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const

/** Says in a topic what waits, as much as goes into one message; resolves with the ids of what was said. */
export function createVoice(core: Core, api: Api, texts: Texts) {
  return async ({ chatId, ticket, isNew, locale }: Relay, thread: number): Promise<string[]> => {
    const words = texts.in(locale)
    const chat = Number(chatId)
    const header = isNew ? headerOf(words, ticket) : null
    const [first] = ticket.messages
    if (first?.media) {
      if (header) await write(chat, thread, header)
      await sendFile(words, chat, thread, first)
      return [first.id]
    }
    const taken = together(ticket.messages)
    await write(chat, thread, join([header, ...taken.map((message) => saidLine(words, message))], '\n\n'))
    return taken.map(({ id }) => id)
  }

  function write(chat: number, thread: number, text: Html): Promise<unknown> {
    return api.sendMessage(chat, text.markup, { ...LOOK, message_thread_id: thread })
  }

  async function sendFile(words: Words, chat: number, thread: number, message: TicketMessageView): Promise<void> {
    const { picture, file } = await ticketFile(core, message.id)
    const caption = saidLine(words, { ...message, text: Array.from(message.text).slice(0, CAPTION).join('') })
    const how = { message_thread_id: thread, caption: caption.markup, ...{ parse_mode: 'HTML' as const } }
    if (picture)
      await api.sendPhoto(chat, new InputFile(picture.bytes, picture.name), { ...how, protect_content: true })
    else if (file) await api.sendDocument(chat, new InputFile(file.bytes, file.name), { ...how, protect_content: true })
    else await write(chat, thread, caption)
  }
}

/** Words in a row become one message; a picture stands alone. */
function together(messages: readonly TicketMessageView[]): TicketMessageView[] {
  const taken: TicketMessageView[] = []
  let room = ROOM
  for (const message of messages) {
    room -= message.text.length
    if (message.media !== null || (room < 0 && taken.length > 0)) break
    taken.push(message)
  }
  return taken
}
