/** What Telegram says to a bot whose request it refuses: `{ ok: false, error_code, description, parameters }`. */
export class BotApiError extends Error {
  readonly code: number
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined

  constructor(code: number, description: string, parameters?: { retry_after?: number; migrate_to_chat_id?: number }) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

/**
 * 400 with Telegram's prefix. Its server lower-cases the first letter of an inner message
 * unless the second one is a capital or an underscore, so `BUTTON_DATA_INVALID` passes unchanged.
 */
export function badRequest(text: string): BotApiError {
  return new BotApiError(400, `Bad Request: ${lowerFirst(text)}`)
}

export function forbidden(text: string): BotApiError {
  return new BotApiError(403, `Forbidden: ${text}`)
}

function lowerFirst(text: string): string {
  return /^.[A-Z_]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
