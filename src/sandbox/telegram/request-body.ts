import type { IncomingMessage } from 'node:http'
import { BotApiError } from './bot-api-error.ts'
import { createParams, type Params, type UploadedFile } from './params.ts'

const UPLOAD_BYTES_MAX = 50 * 1024 * 1024

/** Query, JSON, urlencoded and multipart, in one shape. Over 50 MB is refused as Telegram's front does. */
export async function readParams(request: IncomingMessage, query: URLSearchParams): Promise<Params> {
  const raw: Record<string, string> = Object.fromEntries(query)
  const files = new Map<string, UploadedFile>()
  const body = await readBody(request)
  const contentType = request.headers['content-type'] ?? ''
  if (body.length > 0) {
    if (contentType.includes('application/json')) Object.assign(raw, readJson(body))
    else if (contentType.includes('multipart/form-data')) await readForm(body, contentType, raw, files)
    else if (contentType.includes('application/x-www-form-urlencoded')) {
      Object.assign(raw, Object.fromEntries(new URLSearchParams(body.toString('utf8'))))
    }
  }
  return createParams(raw, files)
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // The rest is read and thrown away, so that the client gets the answer and not a broken pipe.
    if (size <= UPLOAD_BYTES_MAX) chunks.push(chunk)
  }
  if (size > UPLOAD_BYTES_MAX) throw new BotApiError(413, 'Request Entity Too Large')
  return Buffer.concat(chunks)
}

function readJson(body: Buffer): Record<string, string> {
  const wrong = new BotApiError(400, "Bad Request: can't parse request body as JSON object")
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    throw wrong
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong
  return asStrings(value as Record<string, unknown>)
}

/** Values of a JSON object as the strings a form would carry. Null and undefined are absent. */
export function asStrings(object: Record<string, unknown>): Record<string, string> {
  const strings: Record<string, string> = {}
  for (const [name, value] of Object.entries(object)) {
    if (value === null || value === undefined) continue
    strings[name] = typeof value === 'string' ? value : JSON.stringify(value)
  }
  return strings
}

async function readForm(
  body: Buffer,
  contentType: string,
  raw: Record<string, string>,
  files: Map<string, UploadedFile>,
): Promise<void> {
  let form: FormData
  try {
    form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  } catch {
    throw new BotApiError(400, 'Bad Request: failed to parse multipart form data')
  }
  for (const [field, value] of form) {
    if (typeof value === 'string') raw[field] = value
    else files.set(field, { field, name: value.name, mime: value.type, bytes: Buffer.from(await value.arrayBuffer()) })
  }
}
