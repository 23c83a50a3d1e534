import type { Api } from 'grammy'
import { InputFile } from 'grammy'
import type { InputMediaDocument, InputMediaPhoto } from 'grammy/types'
import type { PaperDelivery, PaperOutcome } from '#core'
import type { Spool } from '../../papers/index.ts'
import { open } from '../card/card.ts'
import { renderKeyboard } from '../card/keyboard.ts'
import { isBeyondEdit, isNotModified, isUnknownChat, isUnreachable } from '../card/telegram-errors.ts'
import type { House } from '../frame/turn.ts'
import { timeOf } from '../statement/choice-step.ts'

/** Makes a paper and puts it in the place of the message that promised it. Throws where it is to be tried again. */
export type DeliverPaper = (delivery: PaperDelivery) => Promise<PaperOutcome>

type Ready = { media: InputFile; type: 'document' | 'photo'; close(): Promise<void> }

/**
 * The message becomes the paper, so a job that is run again, after a crash or a silence of Telegram's, changes the same
 * message once more and sends nothing twice. Only where that message is gone, the paper is a new one.
 * @param api with time enough for a large file
 */
export function createPaperDelivery(house: House, api: Api): DeliverPaper {
  return async (delivery) => {
    const ready = await write(house, delivery)
    try {
      await put(house, api, delivery, ready)
      return 'issued'
    } catch (error) {
      if (isUnreachable(error) || isUnknownChat(error)) return 'undeliverable'
      throw error
    } finally {
      await ready.close()
    }
  }
}

async function write({ deps }: House, { order, locale }: PaperDelivery): Promise<Ready> {
  const { papers } = deps
  const name = papers.nameOf(order)
  if (order.kind === 'picture') {
    const bytes = await papers.picture(order, locale)
    return { media: new InputFile(bytes, name), type: 'photo', close: async () => {} }
  }
  const spooled: Spool = await papers.spooled(order, locale)
  return { media: new InputFile(() => spooled.read(), name), type: 'document', close: spooled.close }
}

async function put(house: House, api: Api, delivery: PaperDelivery, { media, type }: Ready): Promise<void> {
  const { order, chat, messageId, locale } = delivery
  const { core, registries, texts } = { ...house, core: house.deps.core }
  const words = texts.in(locale)
  const text = words.t(`statement-${type === 'photo' ? 'drawn' : 'made'}`, {
    ...timeOf({ words }, order),
    code: order.code,
  })
  const period = { from: order.from, to: order.to }
  const buttons = [
    [open(words.label('statement-other-button'), 'statement', period)],
    [open(words.label('home-button'), 'home')],
  ]
  const knowsAction = (name: string) => registries.actions.has(name)
  const keyboard = await renderKeyboard({ core, actor: chat, knowsAction }, { text, buttons }, order.id)
  const caption = { caption: text.markup, parse_mode: 'HTML' } as const
  const chatId = Number(chat.telegramId)
  const content = { type, media, ...caption } satisfies InputMediaDocument | InputMediaPhoto
  try {
    await api.editMessageMedia(chatId, messageId, content, { reply_markup: keyboard })
  } catch (error) {
    if (isNotModified(error)) return
    if (!isBeyondEdit(error)) throw error
    const rest = { ...caption, reply_markup: keyboard }
    if (type === 'photo') await api.sendPhoto(chatId, media, rest)
    else await api.sendDocument(chatId, media, rest)
  }
}
