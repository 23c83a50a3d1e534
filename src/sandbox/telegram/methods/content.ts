import { badRequest } from '../bot-api-error.ts'
import type { Params } from '../params.ts'
import { formatText } from '../text/format.ts'
import type { FormattedText } from '../text/html.ts'
import type { LinkPreview } from '../wire.ts'
import { wireUser } from '../world/core.ts'
import type { Chat } from '../world/state.ts'
import type { Server } from '../world/world.ts'

const TEXT_MAX = 4096
const CAPTION_MAX = 1024

/** `text`, parsed and within bounds. The bound counts characters, after parsing and trimming. */
export function readText(server: Server, params: Params, tooLong: string): FormattedText {
  const source = params.text('text')
  if (source === '') throw badRequest('Message text is empty')
  const formatted = format(server, source, params, 'entities')
  if (formatted.text === '') throw badRequest('Text must be non-empty')
  if ([...formatted.text].length > TEXT_MAX) throw badRequest(tooLong)
  return formatted
}

export function readCaption(server: Server, params: Params): FormattedText {
  const formatted = format(server, params.text('caption'), params, 'caption_entities')
  if ([...formatted.text].length > CAPTION_MAX) throw badRequest('Message caption is too long')
  return formatted
}

function format({ core }: Server, source: string, params: Params, entities: string): FormattedText {
  return formatText(source, params.text('parse_mode'), params.text(entities), (id) =>
    isKnown(core.state.chats[id]) ? wireUser(core, id) : undefined,
  )
}

const isKnown = (chat: Chat | undefined): boolean => chat !== undefined && chat.standing !== 'unknown'

export function readLinkPreview(params: Params): LinkPreview | undefined {
  const value = params.json('link_preview_options', 'link preview options')
  if (value === undefined) return params.flag('disable_web_page_preview') ? { is_disabled: true } : undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('Object expected as link preview options')
  }
  return value as LinkPreview
}
