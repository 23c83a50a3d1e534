import type { Chat, Message } from './phone.ts'
import { columnsOf, wrap } from './width.ts'
import type { Speak } from './words.ts'

const INDENT = '  '
const COLUMNS_MAX = 100

/** A button that can be pressed by its number; without a message it is a key below the chat. */
export type Numbered = { label: string; messageId?: number }

type Face = { out: (line: string) => void; columns: () => number; speak: Speak; url: string }

/**
 * The chat as lines: every message of the bot once, and again when it was edited. Buttons get numbers, which hold until
 * the person does something: what comes meanwhile counts on.
 */
export class Screen {
  readonly #face: Face
  readonly #printed = new Map<number, string>()
  #numbers: Numbered[] = []
  #keys = ''

  constructor(face: Face) {
    this.#face = face
  }

  /** The person does something: numbers begin anew. */
  turn(): void {
    this.#numbers = []
    this.#keys = ''
  }

  numbered(number: number): Numbered | undefined {
    return this.#numbers[number - 1]
  }

  /** Passes over what was said before, but for the last message: whoever comes in reads where things stand. */
  enter({ messages }: Chat): void {
    const last = messages.findLast((message) => message.from === 'bot')
    for (const message of messages) if (message !== last) this.#printed.set(message.id, faceOf(message))
  }

  show({ messages, keyboard, bot }: Chat): void {
    for (const message of messages) {
      const before = this.#printed.get(message.id)
      if (before === faceOf(message)) continue
      this.#printed.set(message.id, faceOf(message))
      // A card that only lost its buttons says nothing new.
      const faded = message.buttons.length === 0 && before?.startsWith(contentOf(message))
      if (message.from === 'bot' && !faded) this.#message(message, bot.name, before !== undefined)
    }
    this.#keyboard(keyboard ?? [])
  }

  /** A line of the terminal's own. */
  note(text: string): void {
    for (const line of wrap(text, this.#width())) this.#face.out(line)
  }

  #message(message: Message, author: string, again: boolean): void {
    const mark = again || message.edited ? ` (${this.#face.speak('edited')})` : ''
    this.#face.out(`\n${author} ${message.date.slice(11, 16)}${mark}`)
    for (const line of wrap(this.#words(message), this.#width())) this.#face.out(INDENT + line)
    // The same card again: its old numbers would press what is no longer there.
    this.#numbers = this.#numbers.map((one) => (one.messageId === message.id ? { label: '' } : one))
    for (const row of message.buttons) this.#row(row.map(({ text }) => ({ label: text, messageId: message.id })))
  }

  #keyboard(rows: { text: string }[][]): void {
    const shown = JSON.stringify(rows)
    if (shown === this.#keys || rows.length === 0) return
    this.#keys = shown
    this.#face.out('')
    for (const row of rows) this.#row(row.map(({ text }) => ({ label: text })))
  }

  #row(buttons: Numbered[]): void {
    const labels = buttons.map((button) => `${this.#numbers.push(button)} [${button.label}]`)
    let line = ''
    for (const label of labels) {
      const longer = line === '' ? label : `${line}  ${label}`
      if (line !== '' && columnsOf(longer) > this.#width()) {
        this.#face.out(INDENT + line)
        line = label
      } else line = longer
    }
    this.#face.out(INDENT + line)
  }

  #words({ text, photo, document, contact }: Message): string {
    const { speak, url } = this.#face
    const lines = [
      photo && `[${speak('photo')}] ${url}${photo}`,
      document && `[${speak('file')}] ${document.name ?? ''}`,
      contact && `[${speak('contact')}] ${contact.first_name} ${contact.phone_number}`,
      text,
    ]
    return lines.filter(Boolean).join('\n')
  }

  #width(): number {
    return Math.max(20, Math.min(this.#face.columns(), COLUMNS_MAX) - INDENT.length)
  }
}

const contentOf = ({ text, photo }: Message): string => JSON.stringify([text, photo])
const faceOf = (message: Message): string => contentOf(message) + JSON.stringify(message.buttons)
