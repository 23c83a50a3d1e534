import type { Api } from 'grammy'
import { InputFile } from 'grammy'
import type { InputMediaDocument, InputMediaPhoto } from 'grammy/types'
import type { PaperDelivery, PaperOutcome } from '#core'
import type { Spool } from '../../papers/index.ts'
import type { Card } from '../card/card.ts'
import { renderKeyboard } from '../card/keyboard.ts'
import { isBeyondEdit, isNotModified, isUnknownChat, isUnreachable } from '../card/telegram-errors.ts'
import type { House } from '../frame/turn.ts'
import { paperCard, tooLargeCard } from './paper-words.ts'

/** Makes a paper and puts it in the place of the message that promised it. Throws where it is to be tried again. */
export type DeliverPaper = (delivery: PaperDelivery, fileMax?: number) => Promise<PaperOutcome>

type Ready = { media: InputFile; type: 'document' | 'photo'; bytes: number; close(): Promise<void> }

/** What a bot may send. */
const FILE_MAX = 50_000_000

/**
 * The message becomes the paper, so a job that is run again, after a crash or a silence of Telegram's, changes the same
 * message once more and sends nothing twice. Only where that message is gone, the paper is a new one. One that is too
 * large for a chat (more than `fileMax` bytes) is not sent: the message says where else it is.
 * @param api with time enough for a large file
 */
export function createPaperDelivery(house: House, api: Api): DeliverPaper {
  return async (delivery, fileMax = FILE_MAX) => {
    const ready = await write(house, delivery)
    try {
      if (!(await isStillTheirs(house, delivery))) return 'undeliverable'
      if (ready.bytes > fileMax) await putElsewhere(house, api, delivery)
      else await put(house, api, delivery, ready)
      return 'issued'
    } catch (error) {
      if (isUnreachable(error) || isUnknownChat(error)) return 'undeliverable'
      throw error
    } finally {
      await ready.close()
    }
  }
}

/** Making it took its time: whose chat it is, is asked again right before it is put there. */
async function isStillTheirs({ deps }: House, { order: { id } }: PaperDelivery): Promise<boolean> {
  const taken = await deps.core.takePaper({ id })
  if (!taken.ok) throw new Error(`the core refused a paper: ${taken.failure.code}`)
  return taken.value !== null
}

async function write({ deps }: House, { order, locale }: PaperDelivery): Promise<Ready> {
  const { papers } = deps
  const name = papers.nameOf(order)
  if (order.kind === 'picture') {
    const bytes = await papers.picture(order, locale)
    return { media: new InputFile(bytes, name), type: 'photo', bytes: bytes.length, close: async () => {} }
  }
  const spooled: Spool = await papers.spooled(order, locale)
  const media = new InputFile(() => spooled.read(), name)
  return { media, type: 'document', bytes: spooled.bytes, close: spooled.close }
}

async function put(house: House, api: Api, delivery: PaperDelivery, { media, type }: Ready): Promise<void> {
  const { chat, messageId } = delivery
  const card = paperCard(house.texts.in(delivery.locale), delivery)
  const keyboard = await keyboardOf(house, delivery, card)
  const caption = { caption: card.text.markup, parse_mode: 'HTML' } as const
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

async function putElsewhere(house: House, api: Api, delivery: PaperDelivery): Promise<void> {
  const { chat, messageId, locale } = delivery
  const card = tooLargeCard(house.texts.in(locale), house.deps.publicUrl)
  const look = { parse_mode: 'HTML', reply_markup: await keyboardOf(house, delivery, card) } as const
  const chatId = Number(chat.telegramId)
  try {
    await api.editMessageText(chatId, messageId, card.text.markup, look)
  } catch (error) {
    if (isNotModified(error)) return
    if (!isBeyondEdit(error)) throw error
    await api.sendMessage(chatId, card.text.markup, look)
  }
}

function keyboardOf({ deps, registries }: House, { chat: actor, order }: PaperDelivery, card: Card) {
  const knowsAction = (name: string) => registries.actions.has(name)
  return renderKeyboard({ core: deps.core, actor, knowsAction }, card, order.id)
}
