import { BotApiError, badRequest } from '../bot-api-error.ts'
import { createParams, type Params } from '../params.ts'
import { asStrings } from '../request-body.ts'
import type { Message } from '../world/state.ts'
import type { Server } from '../world/world.ts'
import { readCaption } from './content.ts'
import { namedFile, readDocument, readPhoto } from './upload.ts'

/** `media` of a request: an InputMedia of a photo or a document, with its caption. Read in the order Telegram reads it. */
export async function readInputMedia(
  server: Server,
  params: Params,
): Promise<Pick<Message, 'text' | 'entities' | 'media'>> {
  if (!params.has('media')) throw badRequest('Parameter "media" is required')
  const value = params.json('media', 'input media')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw cannotParse('expected an Object')
  const media = createParams(asStrings(value as Record<string, unknown>), params.files)
  const caption = captionOf(server, media)
  if (!media.has('type')) throw cannotParse('Can\'t find field "type"')
  const source = namedFile(media, media.text('media'))
  if (!source) throw cannotParse('media not found')
  switch (media.text('type')) {
    case 'photo': {
      const options = { spoiler: media.flag('has_spoiler'), captionAbove: media.flag('show_caption_above_media') }
      return { ...caption, media: { kind: 'photo', sizes: await readPhoto(server, source), ...options } }
    }
    case 'document':
      return { ...caption, media: { kind: 'document', document: await readDocument(server, source) } }
    default:
      throw cannotParse(`type "${media.text('type')}" is unsupported`)
  }
}

/** A caption that cannot be parsed is told as part of the media it belongs to. */
function captionOf(server: Server, media: Params) {
  try {
    return readCaption(server, media)
  } catch (error) {
    if (!(error instanceof BotApiError)) throw error
    const [, reason = ''] = /^Bad Request: (can't parse entities.*)$/s.exec(error.message) ?? []
    throw reason === '' ? error : cannotParse(`C${reason.slice(1)}`)
  }
}

const cannotParse = (text: string): Error => badRequest(`Can't parse InputMedia: ${text}`)
