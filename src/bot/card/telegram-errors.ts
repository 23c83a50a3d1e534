import { GrammyError, HttpError } from 'grammy'

// Telegram's sentences drift between versions, so only a stable piece of each is looked for.
const says = (error: unknown, code: number, piece: string): boolean =>
  error instanceof GrammyError && error.error_code === code && error.description.toLowerCase().includes(piece)

export const isNotModified = (error: unknown): boolean => says(error, 400, 'message is not modified')

/** The message cannot be edited any more: deleted, too old, or of a kind that has no edits. */
export const isBeyondEdit = (error: unknown): boolean =>
  says(error, 400, 'message to edit not found') ||
  says(error, 400, "message can't be edited") ||
  says(error, 400, 'there is no text in the message to edit') ||
  says(error, 400, 'message_id_invalid')

export const isBeyondDelete = (error: unknown): boolean =>
  says(error, 400, 'message to delete not found') || says(error, 400, "message can't be deleted")

export const isFileTooBig = (error: unknown): boolean => says(error, 400, 'file is too big')

export const isLateAnswer = (error: unknown): boolean => says(error, 400, 'query is too old')

/** The topic of a group is not there any more. */
export const isTopicGone = (error: unknown): boolean =>
  says(error, 400, 'message thread not found') ||
  says(error, 400, 'topic_id_invalid') ||
  says(error, 400, 'topic_deleted')

/** It is closed, or open, already. */
export const isTopicSame = (error: unknown): boolean => says(error, 400, 'topic_not_modified')

/** The person blocked us, never started us, or deleted their account: nothing can be delivered. */
export const isUnreachable = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 403

export const isUnknownChat = (error: unknown): boolean => says(error, 400, 'chat not found')

/** For how many milliseconds Telegram asks us to be silent; undefined when it is about something else. */
export const floodPause = (error: unknown): number | undefined =>
  error instanceof GrammyError && error.error_code === 429 ? (error.parameters.retry_after ?? 1) * 1000 : undefined

/** Telegram itself is in trouble, or cannot be reached. */
export const isAway = (error: unknown): boolean =>
  error instanceof HttpError || (error instanceof GrammyError && error.error_code >= 500)

/** Telegram understood and will never take it: asking again would not help. */
export const isRefused = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 400

/** Why it does not, for whoever may mend it: what it quotes is of what was sent, and is left out (LOG-01). */
export const refusalOf = (error: unknown): string =>
  error instanceof GrammyError ? error.description.replace(/(?<!\p{L})["'`“].*$/su, '…') : 'unknown'

/** Whether Telegram certainly did not do what it was asked: it said so, or was never reached. No answer says nothing. */
export const neverCame = (error: unknown): boolean =>
  error instanceof GrammyError || (error instanceof HttpError && UNREACHED.has(codeOf(error.error)))

const UNREACHED: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)
