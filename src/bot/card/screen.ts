import { randomUUID } from 'node:crypto'
import { type Api, InputFile } from 'grammy'
import type { InlineKeyboardMarkup } from 'grammy/types'
import type { ChatRef, Core } from '#core'
import type { Card, Place, Shown } from './card.ts'
import type { Html } from './html.ts'
import { markOf, renderKeyboard, shows } from './keyboard.ts'
import { isBeyondDelete, isBeyondEdit, isNotModified } from './telegram-errors.ts'

/** One private chat as we may change it. Every message of ours goes through here. */
export type Screen = {
  /** A new message. `name` keeps the card's identity when it moves down the chat; without it the card is a new one. */
  send(card: Card, name?: string): Promise<Shown>
  /**
   * Puts a card in the place of another; when that one is gone, it becomes a new message. So it does where one of the
   * two has a picture and the other has not, and where it is protected and the other is not: a message never changes its
   * kind, nor who may pass it on, and the old one loses its buttons.
   */
  edit(place: Place, card: Card): Promise<Shown>
  /**
   * Puts a card in the place of one that nobody asked to change; where that cannot be changed any more, nothing happens.
   * Whether it stands there now.
   */
  renew(place: Place, card: Card): Promise<boolean>
  /** Shows that a file is on its way, until it comes or for five seconds. What it is for is done whether it shows or not. */
  sending(): Promise<void>
  /** Takes the buttons off a message of ours. */
  strip(messageId: number): Promise<void>
  remove(messageId: number): Promise<void>
  /** Puts the one-button keyboard on the screen that shares one's own number. Answers the message it came with. */
  offerContact(text: Html, label: string): Promise<number>
  /** Takes that keyboard away again, with the message it came with. */
  withdrawContact(messageId: number, text: Html): Promise<void>
}

type ScreenDeps = {
  api: Api
  core: Core
  actor: ChatRef
  /** Whether `src/bot/actions` has an action of this name: a button that leads nowhere must never be shown. */
  knowsAction: (name: string) => boolean
  /** The keyboard on the message whose button was pressed. */
  standing?: InlineKeyboardMarkup | undefined
}

const CAPTION = { parse_mode: 'HTML' } as const
const LOOK = { ...CAPTION, link_preview_options: { is_disabled: true } } as const

export function createScreen({ api, core, actor, knowsAction, standing }: ScreenDeps): Screen {
  const chatId = Number(actor.telegramId)
  const keyboardFor = (card: Card, name: string) => renderKeyboard({ core, actor, knowsAction }, card, name)

  const send = async (card: Card, name: string = randomUUID()): Promise<Shown> => {
    const keyboard = await keyboardFor(card, name)
    const protect = card.protect ? { protect_content: true } : {}
    const { picture, file, text } = card
    const captioned = { ...CAPTION, caption: text.markup, ...protect, reply_markup: keyboard }
    const sent = picture
      ? await api.sendPhoto(chatId, new InputFile(picture.bytes, picture.name), captioned)
      : file
        ? await api.sendDocument(chatId, new InputFile(file.bytes, file.name), captioned)
        : await api.sendMessage(chatId, text.markup, { ...LOOK, ...protect, reply_markup: keyboard })
    const kept = { pictured: picture !== undefined, protected: card.protect }
    return { messageId: sent.message_id, card: name, mark: markOf(keyboard), ...kept }
  }

  const strip = async (messageId: number): Promise<void> => {
    try {
      await api.editMessageReplyMarkup(chatId, messageId)
    } catch (error) {
      if (!isBeyondEdit(error) && !isNotModified(error)) throw error
    }
  }

  return {
    send,
    async edit(place, card) {
      if (changesKind(place, card)) {
        await strip(place.messageId)
        return send(card, place.card)
      }
      const stays = card.keepButtons && standing && shows(standing, card)
      const keyboard = stays ? standing : await keyboardFor(card, place.card)
      try {
        await put(api, { chatId, ...place }, card, keyboard)
      } catch (error) {
        if (isBeyondEdit(error)) return send(card, place.card)
        if (!isNotModified(error)) throw error
      }
      return { ...place, mark: markOf(keyboard) }
    },
    async renew(place, card) {
      try {
        await put(api, { chatId, ...place }, card, await keyboardFor(card, place.card))
      } catch (error) {
        if (isBeyondEdit(error)) return false
        if (!isNotModified(error)) throw error
      }
      return true
    },
    async sending() {
      await api.sendChatAction(chatId, 'upload_document').catch(() => undefined)
    },
    strip,
    remove: (messageId) => remove(api, chatId, messageId),
    async offerContact(text, label) {
      const sent = await api.sendMessage(chatId, text.markup, {
        ...LOOK,
        reply_markup: {
          keyboard: [[{ text: label, request_contact: true }]],
          resize_keyboard: true,
          one_time_keyboard: true,
        },
      })
      return sent.message_id
    },
    async withdrawContact(messageId, text) {
      await remove(api, chatId, messageId)
      // Only a message can take a reply keyboard away; once it has, it has nothing more to say.
      const sent = await api.sendMessage(chatId, text.markup, { ...LOOK, reply_markup: { remove_keyboard: true } })
      await remove(api, chatId, sent.message_id)
    },
  }
}

/** A message with a picture stays one only where the card says so. */
const changesPicture = ({ pictured }: Place, { picture, keepPicture, inPlace }: Card): boolean =>
  pictured ? !(keepPicture || inPlace) : picture !== undefined

/** A message that may be passed on stays so, whatever it says later (TG-10). */
const changesKind = (place: Place, card: Card): boolean =>
  changesPicture(place, card) || (card.protect === true && !place.protected)

type Spot = Place & { chatId: number }

/** In a message that is there, whatever kind it is: its text, the words under its picture, or both of that. */
async function put(api: Api, { chatId, messageId, pictured }: Spot, card: Card, keyboard: InlineKeyboardMarkup) {
  const rest = { reply_markup: keyboard }
  const { picture, text } = card
  const caption = { ...CAPTION, caption: text.markup }
  if (!pictured) await api.editMessageText(chatId, messageId, text.markup, { ...LOOK, ...rest })
  else if (!picture || !card.inPlace) await api.editMessageCaption(chatId, messageId, { ...caption, ...rest })
  else {
    const media = new InputFile(picture.bytes, picture.name)
    await api.editMessageMedia(chatId, messageId, { type: 'photo', media, ...caption }, rest)
  }
}

/** Deletes a message; one that is gone, or too old, is left alone. */
export async function remove(api: Api, chatId: number, messageId: number): Promise<void> {
  try {
    await api.deleteMessage(chatId, messageId)
  } catch (error) {
    if (!isBeyondDelete(error)) throw error
  }
}
