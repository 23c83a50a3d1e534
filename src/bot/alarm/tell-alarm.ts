import { type Api, InlineKeyboard } from 'grammy'
import type { AlarmTelling } from '#core'
import { isAway, isBeyondEdit, isNotModified, isRefused, isUnreachable, refusalOf } from '../card/telegram-errors.ts'
import type { House } from '../frame/turn.ts'
import { alarmText } from './alarm-text.ts'

/** Says in the operators' group what is to be said of an alarm now. Throws where it must be tried again. */
export type TellAlarm = (id: string) => Promise<void>

/** What the button of an alarm begins with; its token follows. */
export const PRESS = 'alarm:'

export function createTellAlarm({ deps, botId, texts }: House, api: Api): TellAlarm {
  const { core, log, lock } = deps
  return (id) => lock.run(`alarm:${botId}:${id}`, () => tell(id))

  async function tell(id: string): Promise<void> {
    const taken = await core.takeAlarm({ id, botId })
    if (!taken.ok) throw new Error(`the core refused an alarm: ${taken.failure.code}`)
    if (!taken.value) return
    const { word, chatId } = taken.value
    try {
      const sent = await say(taken.value)
      await core.settleAlarm({ id, word, message: { chatId, messageId: BigInt(sent.message_id) } })
    } catch (error) {
      if (isAway(error) || !(isRefused(error) || isUnreachable(error))) throw error
      log.warn({ err: error }, 'the operators’ group takes no alarm')
      await core.failAlarm({ id, botId, why: refusalOf(error) })
    }
  }

  async function say({ word, alarm, chatId, locale, token, message }: AlarmTelling) {
    const words = texts.in(locale)
    const chat = Number(chatId)
    if (message?.chatId === chatId) await withoutButton(chat, Number(message.messageId))
    const isOpen = word !== 'over' && alarm.takenBy === null
    const keyboard = new InlineKeyboard().text(words.label('alarm-take-button'), `${PRESS}${token}`)
    return api.sendMessage(chat, alarmText(words, word, alarm).markup, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(isOpen && { reply_markup: keyboard }),
    })
  }

  async function withoutButton(chat: number, messageId: number): Promise<void> {
    await api.editMessageReplyMarkup(chat, messageId).catch((error: unknown) => {
      if (!isNotModified(error) && !isBeyondEdit(error)) throw error
    })
  }
}
