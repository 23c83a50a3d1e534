import type { ChatRef } from '#core'
import type { StandIn } from '../../src/sandbox/telegram/index.ts'
import type { Chat, Message } from '../../src/sandbox/telegram/world/state.ts'
import { BOT_ID } from './world.ts'

/** What one person does with their phone, and what stands on its screen. */
export type Phone = ReturnType<typeof phoneOf>

/** The phone of somebody the stand-in knows. */
export function phoneOf(standIn: StandIn, id: number) {
  const { world, bot } = standIn
  const chat = (): Chat => world.chat(id)
  const visible = (): Message[] => chat().messages.filter(({ deleted }) => !deleted)
  const ours = (): Message[] => visible().filter(({ from }) => from === bot.id)
  const labelsOf = (message: Message | undefined) => (message?.inlineKeyboard ?? []).flat().map(({ text }) => text)
  /** Resolves when the bot has handled everything and asks for more. */
  const settled = () => world.pollWaiting()

  const phone = {
    id,
    actor: { botId: BOT_ID, telegramId: BigInt(id) } satisfies ChatRef,
    async writes(text: string): Promise<string> {
      world.say(id, text)
      await settled()
      return phone.sees()
    },
    async starts(payload?: string): Promise<string> {
      world.start(id, payload)
      await settled()
      return phone.sees()
    },
    /** Taps the newest button with this label; the answer says which toast, alert, address or copied text it led to. */
    async taps(label: string, messageId?: number) {
      const result = await world.tap(id, label, messageId === undefined ? {} : { messageId })
      await settled()
      return result
    },
    /** Opens the first entry of the history's page whose line has these words, by its number. */
    async opensEntry(words: string): Promise<string> {
      const line = ours()
        .at(-1)
        ?.text.split('\n')
        .find((one) => /^\d\. /.test(one) && one.includes(words))
      await phone.taps(line?.slice(0, 1) ?? `the number of ${words}`)
      return phone.sees()
    },
    /** Shares a contact card: one's own, or the given one. */
    async sharesContact(card?: { phone?: string; userId?: number }): Promise<string> {
      world.shareContact(id, card)
      await settled()
      return phone.sees()
    },
    /** Sends a picture, as a photo or as a file, and waits until it was looked at. */
    async sendsPhoto(
      bytes: Uint8Array,
      { asFile, caption }: { asFile?: string; caption?: string } = {},
    ): Promise<string> {
      const picture = Buffer.from(bytes)
      if (asFile === undefined) await world.sendPhoto(id, picture, caption)
      else await world.sendDocument(id, { bytes: picture, name: 'picture', mime: asFile }, caption)
      await settled()
      await world.chatUntil(id, () => !phone.sees().startsWith('⏳'), 20_000)
      return phone.sees()
    },
    /** Passes a message on to the bot, from this chat or from somebody else's. */
    async forwards(messageId: number, fromPersonId?: number): Promise<string> {
      world.forward(id, { messageId, fromPersonId })
      await settled()
      return phone.sees()
    },
    /** Types a PIN on the pad that is on the screen, as often as it asks. */
    async tapsPin(pin: string, times = 1): Promise<void> {
      for (const digit of pin.repeat(times)) await phone.taps(digit)
    },
    /** The text of the newest message of the bot. */
    sees: (): string => ours().at(-1)?.text ?? '',
    /** Every message of the bot that is still there, oldest first. */
    screen: (): string[] => ours().map(({ text }) => text),
    /** The labels under the newest message of the bot. */
    buttons: (): string[] => labelsOf(ours().at(-1)),
    /** Where a link button of the newest message leads. */
    linkOf: (label: string): string | undefined =>
      (ours().at(-1)?.inlineKeyboard ?? []).flat().find(({ text }) => text === label)?.url,
    /** The keys below the text field. */
    keys: (): string[] => (chat().keyboard?.rows ?? []).flat().map(({ text }) => text),
    /** The picture of the newest message, as the app fetches it. */
    async picture(): Promise<Buffer> {
      const { media } = phone.newest()
      if (media?.kind !== 'photo') throw new Error('the newest message has no picture')
      const asked = `${standIn.apiRoot}/bot${bot.token}/getFile?file_id=${media.sizes.at(-1)?.file_id}`
      const { result } = (await (await fetch(asked)).json()) as { result: { file_path: string } }
      const file = await fetch(`${standIn.apiRoot}/file/bot${bot.token}/${result.file_path}`)
      return Buffer.from(await file.arrayBuffer())
    },
    newest: (): Message => ours().at(-1) as Message,
    message: (messageId: number): Message | undefined => visible().find((message) => message.id === messageId),
    buttonsOf: (messageId: number): string[] => labelsOf(phone.message(messageId)),
    /** What the person wrote that is still in the chat. */
    said: (): string[] =>
      visible()
        .filter(({ from }) => from === id)
        .map(({ text }) => text),
    toasts: () => chat().toasts.map(({ text }) => text),
    menu: (): string[] => standIn.commandsFor(id).map(({ command }) => command),
    settled,
  }
  return phone
}
