import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'

const BODY_LIMIT = 1024 * 1024

type WebhookParts = { secrets: readonly string[]; handle: (update: Update) => Promise<void>; log: Logger }

/**
 * TG-01: what Telegram posts to us, believed only with the secret header. 200 once the update was handled; on
 * anything else Telegram comes again.
 */
export function createWebhook({ secrets, handle, log }: WebhookParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const end = (status: number) => void response.writeHead(status).end()
    if (!isSecret(request.headers['x-telegram-bot-api-secret-token'], secrets)) return end(401)
    const update = await readUpdate(request)
    if (!update) return end(400)
    try {
      await handle(update)
      end(200)
    } catch (error) {
      log.warn({ err: error, updateId: update.update_id }, 'update goes back to Telegram')
      end(503)
    }
  }
}

function isSecret(given: string | string[] | undefined, secrets: readonly string[]): boolean {
  if (typeof given !== 'string') return false
  const offered = Buffer.from(given)
  // Every secret is looked at, so that the time taken does not tell which one was nearly right.
  return secrets
    .map((secret) => Buffer.from(secret))
    .map((expected) => expected.length === offered.length && timingSafeEqual(expected, offered))
    .includes(true)
}

async function readUpdate(request: IncomingMessage): Promise<Update | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_LIMIT) return null
    chunks.push(chunk)
  }
  try {
    const update: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return isUpdate(update) ? update : null
  } catch {
    return null
  }
}

const isUpdate = (value: unknown): value is Update =>
  typeof value === 'object' && value !== null && 'update_id' in value && Number.isSafeInteger(value.update_id)
