import type { Middleware } from 'grammy'
import type { Update } from 'grammy/types'
import { holdsCardNumber, maskCardNumbers } from '#core'
import { payByCard } from '../failure/ways.ts'
import type { BotContext } from './context.ts'
import { homeRow } from './turn.ts'

/** Where people's words stand in an update. */
const WORDS = new Set(['text', 'caption', 'file_name', 'first_name', 'last_name', 'query'])
/** What is left of a number in an update that was kept before its turn came. */
const MASKED = /•{4}\d{4}/

/** An update as it may be kept: as it came, but for card numbers. */
export const writeUpdate = (update: Update): string =>
  JSON.stringify(update, (key, value: unknown) =>
    typeof value === 'string' && WORDS.has(key) ? maskCardNumbers(value) : value,
  )

/**
 * PCI-02: a card number does not belong into a chat, whatever was asked for. The message is deleted, nothing of it goes
 * any further, and its writer is shown where cards are paid with.
 */
export function refuseCardNumbers(): Middleware<BotContext> {
  return async (ctx, next) => {
    const { turn, message, editedMessage } = ctx
    const written = message ?? editedMessage
    const words = [written?.text, written?.caption, written?.document?.file_name, written?.contact?.first_name]
    if (!words.some((text) => text !== undefined && (holdsCardNumber(text) || MASKED.test(text)))) return next()
    await turn.forget()
    await turn.show({
      text: turn.words.t('card-number-in-chat'),
      buttons: [turn.chat.user ? [payByCard(turn)] : [], homeRow(turn)],
    })
  }
}
