import { badRequest } from '../bot-api-error.ts'
import { replyMarkupOf } from '../reply-markup.ts'
import type { InlineAnswer, InlineResult } from '../world/inline.ts'
import type { Server } from '../world/world.ts'
import { readInlineContent } from './content.ts'
import type { Methods } from './method.ts'

const RESULTS_MAX = 50
const ID_BYTES_MAX = 64
const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid'

export const inline: Methods = {
  /** Each query is answered once, and soon. Of the kinds of results there are, this server knows articles with a text. */
  answerInlineQuery(server, params) {
    const list = params.json('results', 'inline query results')
    if (!Array.isArray(list)) throw badRequest('Expected an Array of inline query results')
    if (list.length > RESULTS_MAX) throw badRequest('Too many inline query results specified')
    const ids = list.map((result: { id?: unknown } | null) => result?.id)
    if (new Set(ids).size < ids.length) throw badRequest('RESULT_ID_DUPLICATE')
    const results = list.map((result: unknown) => readResult(server, result))
    const button = readButton(params.json('button', 'inline query results button'))
    const answer: InlineAnswer = { results, button }
    if (!server.answerInline(params.text('inline_query_id'), answer)) throw badRequest(TOO_OLD)
    return true
  },
}

function readResult(server: Server, value: unknown): InlineResult {
  const { type, id, title, description, input_message_content: content, reply_markup } = asObject(value)
  if (type !== 'article') throw cannotParse(`type "${String(type)}" is not known here`)
  if (typeof id !== 'string' || id === '' || Buffer.byteLength(id) > ID_BYTES_MAX) throw badRequest('RESULT_ID_INVALID')
  if (typeof title !== 'string' || title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY')
  // The message will stand in a chat of any kind, so what works in private chats only is refused.
  const markup = replyMarkupOf(reply_markup, 'supergroup')
  if (markup.kind !== 'none' && markup.kind !== 'inline') throw badRequest('inline keyboard expected')
  return {
    id,
    title,
    description: typeof description === 'string' ? description : undefined,
    ...readInlineContent(server, asObject(content)),
    inlineKeyboard: markup.kind === 'inline' ? markup.rows : undefined,
  }
}

function readButton(value: unknown): InlineAnswer['button'] {
  if (value === undefined) return undefined
  const { text, start_parameter: start, web_app: app } = asObject(value)
  if (typeof text !== 'string' || text.trim() === '') throw badRequest('BUTTON_TEXT_INVALID')
  if (app !== undefined || typeof start !== 'string' || !/^[\w-]{1,64}$/.test(start))
    throw badRequest('START_PARAM_INVALID')
  return { text, startParameter: start }
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw cannotParse('expected an Object')
}

const cannotParse = (text: string): Error => badRequest(`can't parse inline query result: ${text}`)
