import type { Logger } from 'pino'
import type { Core } from '#core'
import type { Official } from '../official.ts'
import type { Papers } from '../papers/index.ts'
import type { Say } from './i18n/words.ts'

/** Dialogue positions, by chat: grammY's storage adapter. May be lost at any moment. */
export type SessionStore = {
  read(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<void>
  delete(key: string): Promise<void>
}

/** Lets one piece of work at a time run for a key, across all processes. */
export type Lock = { run<T>(key: string, work: () => Promise<T>): Promise<T> }

/** What becomes of one more update: it passes, gets the one notice that it was too many, or gets no answer. */
export type RateLimiter = { take(key: string): Promise<'pass' | 'notice' | 'silence'> }

/** Codes to be photographed, made and read. */
export type QrCodes = {
  /** The code for a text as a PNG. */
  draw(text: string): Promise<Uint8Array>
  /** The text of the code in a picture; null where none can be read. However hostile the picture, within seconds. */
  read(picture: Uint8Array): Promise<string | null>
}

/** What the bot counts. */
export type BotMetrics = {
  updateHandled(kind: string, outcome: 'handled' | 'repeated' | 'failed', milliseconds: number): void
  /** A call to the Bot API, whatever came of it: its status as Telegram's, or none where no answer came. */
  called(method: string, outcome: 'ok' | 'refused' | 'silenced' | 'unavailable', milliseconds: number): void
}

export type BotDeps = {
  core: Core
  texts: Say
  token: string
  /** A Bot API server: Telegram's own, or any other. */
  apiRoot: string
  /** What Telegram's calls must carry when it calls us; two while one replaces the other. The first is given to Telegram. */
  webhookSecrets?: readonly string[]
  sessions: SessionStore
  lock: Lock
  rate: RateLimiter
  qr: QrCodes
  papers: Papers
  /** How people reach us besides the chat; left out: by it alone. */
  official?: Official
  log: Logger
  /** Where our pages are, without a slash at the end. */
  publicUrl: string
  clock: () => Date
  /** Milliseconds of a clock that never steps back, for pauses and pace: the machine's, unless another is given. */
  steady?: () => number
  metrics?: BotMetrics
  /** Polling has ended for good: nobody will be heard any more. */
  onDeaf?: () => void
}
