import { pace } from './pace.ts'
import type { Sandbox } from './sandbox.ts'

type Button = { text: string; kind: string; url?: string; copy?: string }
type Message = { id: number; from: 'bot' | 'me'; text: string; buttons: Button[][]; edited: boolean }
type Chat = { revision: number; messages: Message[]; keyboard: { text: string }[][] | null }

// Long enough for a machine that does ten other things; only a hang reaches it.
const PATIENCE_MS = 60_000

/** A person with a phone: does what people do, and reads only what is on the screen. Prints both. */
export class Phone {
  readonly id: number
  readonly #name: string
  readonly #sandbox: Sandbox
  readonly #printed = new Map<number, string>()
  readonly #breathes = pace()

  constructor(sandbox: Sandbox, id: number, name: string) {
    this.#sandbox = sandbox
    this.id = id
    this.#name = name
  }

  /** Whatever is on the screen already is not printed again. */
  async looks(): Promise<void> {
    for (const message of (await this.#chat()).messages) this.#printed.set(message.id, face(message))
  }

  async starts(payload?: string): Promise<void> {
    await this.#does(`presses START`, 'start', payload ? { payload } : {})
  }

  async writes(text: string): Promise<void> {
    await this.#does(`writes: ${text}`, 'text', { text })
  }

  async taps(label: string): Promise<void> {
    await this.#does(`taps [${label}]`, 'tap', { label })
  }

  /** Taps whichever of these is there: how much of a thing waits may be the clock's affair. */
  async tapsOneOf(...labels: string[]): Promise<void> {
    const labelIn = (chat: Chat) => {
      const there = new Set(chat.messages.flatMap(({ buttons }) => buttons.flat().map(({ text }) => text)))
      return labels.find((label) => there.has(label))
    }
    await this.taps(labelIn(await this.#until(labels[0] ?? '', (chat) => labelIn(chat) !== undefined)) ?? '')
  }

  /** Two taps so close that the second leaves before the first is answered. */
  async tapsTwice(label: string): Promise<void> {
    this.#sandbox.say(`${this.#name} taps [${label}] twice`)
    await this.#breathes(2)
    const tap = () => this.#sandbox.post(`/api/people/${this.id}/tap`, { label }).catch(() => undefined)
    await Promise.all([tap(), tap()])
  }

  async sharesContact(of?: { phone: string; userId: number }): Promise<void> {
    await this.#does(of ? `shares somebody else's contact` : 'shares their own number', 'contact', of ?? {})
  }

  async showsPicture(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#breathes()
    await this.looksQuietly()
    this.#sandbox.say(`${this.#name} sends a picture`)
    await this.#sandbox.upload(`/api/people/${this.id}/photo`, bytes)
  }

  /** Types what an authenticator with this key shows now. Prints no digit. */
  async typesCode(secret: string): Promise<void> {
    await this.#breathes()
    await this.looksQuietly()
    this.#sandbox.say(`${this.#name} types a code of the authenticator`)
    const { code } = await this.#sandbox.post<{ code: string }>('/api/authenticator', { secret })
    await this.#sandbox.post(`/api/people/${this.id}/text`, { text: code })
  }

  /** Types a PIN by finding its digits on the shuffled pad. Prints no digit. */
  async typesPin(pin: string): Promise<void> {
    this.#sandbox.say(`${this.#name} types the PIN on the pad`)
    for (const digit of pin) {
      await this.#breathes()
      const pad = await this.#found(`a pad with ${digit}`, (chat) => padOf(chat, digit))
      await this.#sandbox.post(`/api/people/${this.id}/tap`, { label: digit, messageId: pad.id })
      await this.#until('the pad to move', ({ messages }) =>
        messages.every((message) => message.id !== pad.id || face(message) !== face(pad)),
      )
    }
  }

  /** Waits until the last messages of the bot say it, and prints what is new. Fails loudly when they never do. */
  async sees(...texts: string[]): Promise<string> {
    const chat = await this.#until(texts.join(' + '), (now) => {
      const fresh = now.messages.filter((m) => m.from === 'bot' && this.#printed.get(m.id) !== face(m))
      return texts.every((text) => fresh.some((m) => readable(m).includes(text)))
    })
    this.#print(chat)
    return last(chat)?.text ?? ''
  }

  /** The address behind a button of the newest message that has it. */
  async addressOf(label: string): Promise<string> {
    const button = await this.#button(label)
    if (!button.url) throw new Error(`[${label}] leads nowhere`)
    return button.url
  }

  async copied(label: string): Promise<string> {
    const button = await this.#button(label)
    if (!button.copy) throw new Error(`[${label}] copies nothing`)
    return button.copy
  }

  async #button(label: string): Promise<Button> {
    const buttons = (await this.#chat()).messages.toReversed().flatMap((message) => message.buttons.flat())
    const found = buttons.find((button) => button.text === label)
    if (!found) throw new Error(`${this.#name} sees no [${label}]`)
    return found
  }

  async #does(what: string, act: string, body: object): Promise<void> {
    await this.#breathes()
    await this.looksQuietly()
    this.#sandbox.say(`${this.#name} ${what}`)
    await this.#sandbox.post(`/api/people/${this.id}/${act}`, body)
  }

  /** Prints what came by itself before the person acts, so that nothing is skipped over. */
  async looksQuietly(): Promise<void> {
    this.#print(await this.#chat())
  }

  #print({ messages }: Chat): void {
    for (const message of messages) {
      if (this.#printed.get(message.id) === face(message)) continue
      // A card that only lost its buttons says nothing new.
      const faded = message.buttons.length === 0 && this.#printed.get(message.id)?.startsWith(textFace(message))
      this.#printed.set(message.id, face(message))
      if (message.from === 'bot' && !faded) this.#sandbox.say(indent(readable(message)))
    }
  }

  #chat(): Promise<Chat> {
    return this.#sandbox.get<Chat>(`/api/people/${this.id}/chat`)
  }

  #until(what: string, isSo: (chat: Chat) => boolean | undefined): Promise<Chat> {
    return this.#found(what, (chat) => (isSo(chat) ? chat : undefined))
  }

  async #found<T>(what: string, find: (chat: Chat) => T | undefined): Promise<T> {
    const deadline = Date.now() + PATIENCE_MS
    let chat = await this.#chat()
    for (;;) {
      const found = find(chat)
      if (found !== undefined) return found
      const left = deadline - Date.now()
      if (left <= 0)
        throw new Error(
          `${this.#name} waited for: ${what}\nThe screen says:\n${chat.messages.slice(-3).map(readable).join('\n--\n')}`,
        )
      chat = await this.#sandbox.get<Chat>(
        `/api/people/${this.id}/chat?after=${chat.revision}&waitMs=${Math.min(left, 5000)}`,
      )
    }
  }
}

const last = (chat: Chat): Message | undefined => chat.messages.findLast((message) => message.from === 'bot')
/** Not simply the last message: a notice may arrive below the pad while its owner types. */
const padOf = (chat: Chat, digit: string): Message | undefined =>
  chat.messages.findLast(({ buttons }) => buttons.flat().some(({ text }) => text === digit))
const textFace = (message: Message): string => JSON.stringify(message.text)
const face = (message: Message): string => textFace(message) + JSON.stringify(message.buttons)
const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')

function readable({ text, buttons }: Message): string {
  const rows = buttons.map((row) => row.map((button) => `[${button.text}]`).join(' '))
  return [text, ...rows].join('\n')
}
