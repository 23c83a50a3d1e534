import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import { type Locale, Unavailable } from '#core'
import type { Texts } from '../i18n/texts.ts'
import { guessLocale } from './context.ts'

/** Tells an update's person that something of ours, `error`, went wrong, in their private chat. Never throws. */
export type Apologise = (update: Update, error: unknown, locale?: Locale) => Promise<void>

export function createApology(api: Api, texts: Texts, log: Logger): Apologise {
  return async (update, error, locale) => {
    const { message, edited_message: edited, callback_query: press } = update
    const about = message ?? edited ?? press
    const chat = (message ?? edited ?? press?.message)?.chat
    if (chat?.type !== 'private') return
    const words = texts.in(locale ?? guessLocale(about?.from?.language_code))
    try {
      await api.sendMessage(chat.id, words.t(troubleKey(error)).markup, { parse_mode: 'HTML' })
    } catch (err) {
      log.error({ err, updateId: update.update_id }, 'the apology could not be delivered')
    }
  }
}

/** What is said of a fault. Where only the database is away, that what was asked for is done once or not at all. */
export const troubleKey = (error: unknown): string => (error instanceof Unavailable ? 'unavailable' : 'trouble')
