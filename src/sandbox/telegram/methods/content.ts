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
  const parsed = format(server, source, params, 'entities')
  if (parsed.text === '') throw badRequest('Text must be non-empty')
  if ([...parsed.text].length > TEXT_MAX) throw badRequest(tooLong)
  return parsed
}

export function readCaption(server: Server, params: Params): FormattedText {
  const parsed = format(server, params.text('caption'), params, 'caption_entities')
  if ([...parsed.text].length > CAPTION_MAX) throw badRequest('Message caption is too long')
  return parsed
}

const format = (server: Server, source: string, params: Params, entities: string): FormattedText =>
  formatted(server, source, params.text('parse_mode'), params.text(entities))

function formatted({ core }: Server, source: string, mode: string, entities: string): FormattedText {
  return formatText(source, mode, entities, (id) => (isKnown(core.state.chats[id]) ? wireUser(core, id) : undefined))
}

const isKnown = (chat: Chat | undefined): boolean => chat !== undefined && chat.standing !== 'unknown'

/** The text of a message that is sent when somebody chooses it. */
export function readInlineContent(server: Server, content: Record<string, unknown>) {
  const { message_text: source, parse_mode: mode, entities, link_preview_options: preview } = content
  if (typeof source !== 'string' || source === '') throw badRequest('Message text is empty')
  const parsed = formatted(server, source, String(mode ?? ''), entities === undefined ? '' : JSON.stringify(entities))
  if (parsed.text === '') throw badRequest('Text must be non-empty')
  if ([...parsed.text].length > TEXT_MAX) throw badRequest('MESSAGE_TOO_LONG')
  return { ...parsed, linkPreview: linkPreviewOf(preview) }
}

export function readLinkPreview(params: Params): LinkPreview | undefined {
  const value = params.json('link_preview_options', 'link preview options')
  if (value === undefined) return params.flag('disable_web_page_preview') ? { is_disabled: true } : undefined
  return linkPreviewOf(value)
}

function linkPreviewOf(value: unknown): LinkPreview | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('Object expected as link preview options')
  }
  return value as LinkPreview
}
