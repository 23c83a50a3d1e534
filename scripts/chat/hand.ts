import { readFile } from 'node:fs/promises'
import type { Sandbox } from '../tour/sandbox.ts'
import { everybody } from './people.ts'
import type { Chat, ChatPhone, Tapped } from './phone.ts'
import type { Screen } from './screen.ts'
import type { ChatWord, Speak } from './words.ts'

type Parts = { sandbox: Sandbox; phone: ChatPhone; screen: Screen; speak: Speak; bot: string }
type Mail = { to: string[]; subject: string; text: string; links: string[] }

/** These do nothing in the chat, so the buttons keep their numbers. */
const READS_ONLY = new Set(['help', 'mail'])

/** Does what a line asks for. Returns false when the person wants to leave. */
export function handOf({ sandbox, phone, screen, speak, bot }: Parts): (line: string) => Promise<boolean> {
  const say = (word: ChatWord, values?: Record<string, string>) => screen.note(speak(word, values))

  const COMMANDS: Record<string, (rest: string) => unknown> = {
    help: () => say('help'),
    say: (text) => phone.say(text),
    contact,
    photo,
    open,
    pin,
    mail,
  }

  async function contact(name: string): Promise<unknown> {
    if (name === '') return phone.shareContact()
    const person = (await everybody(sandbox)).named(name)
    return person ? phone.shareContact(person.id) : say('noPerson', { name })
  }

  async function photo(file: string): Promise<unknown> {
    if (file === '') return say('whichFile')
    const bytes = await readFile(file).catch(() => undefined)
    return bytes ? phone.photo(bytes) : say('noFile', { file })
  }

  async function mail(): Promise<void> {
    const [newest] = await sandbox.get<Mail[]>('/api/mail')
    if (!newest) return say('noMail')
    screen.note(`${newest.subject} (${newest.to.join(', ')})\n\n${newest.text.trim()}\n`)
    for (const link of newest.links) screen.note(link)
  }

  /** As Telegram does: a link to this bot starts it with what stands behind `start=`. */
  async function open(link: string): Promise<void> {
    const [, name = '', payload = ''] = /\/?t\.me\/(\w+)(?:\?start=([\w-]{0,64}))?$/i.exec(link) ?? []
    if (name.toLowerCase() !== bot.toLowerCase()) return say('notOurs')
    await phone.start(payload)
  }

  /** One key after the other, each on the pad as it is then. */
  async function pin(digits: string): Promise<void> {
    for (const digit of digits.replace(/\D/g, '')) {
      const pad = padIn(await phone.look(), digit)
      if (pad === undefined) return say('noPad', { digit })
      tapped(await phone.tap(digit, pad))
      await phone.settled()
    }
  }

  async function press(number: number): Promise<boolean> {
    const button = screen.numbered(number)
    if (!button?.label) return false
    screen.turn()
    tapped(await phone.tap(button.label, button.messageId))
    return true
  }

  function tapped({ toast, alert, url, copied, inline, timedOut }: Tapped): void {
    if (toast || alert) screen.note(`  ${toast ?? alert}`)
    if (url) say('opens', { url })
    if (copied) say('copied', { text: copied })
    if (inline !== undefined) say('posts', { text: inline })
    if (timedOut) say('noAnswer')
  }

  /** One of the terminal's own, which begin with a colon. */
  async function obey(name: string, rest: string): Promise<void> {
    const command = COMMANDS[name]
    if (!command) return say('noSuch', { name })
    if (!READS_ONLY.has(name)) screen.turn()
    await command(rest.trim())
  }

  async function write(text: string): Promise<void> {
    if (/^\d{1,3}$/.test(text) && (await press(Number(text)))) return
    screen.turn()
    await phone.say(text)
  }

  return async (line) => {
    const text = line.trim()
    const [, name, rest = ''] = /^:(\w+)\s*(.*)$/s.exec(text) ?? []
    if (name === 'quit') return false
    if (name !== undefined) await obey(name, rest)
    else if (text !== '') await write(text)
    return true
  }
}

/** The message whose buttons are a PIN pad, if this digit is one of its keys. */
function padIn({ messages }: Chat, digit: string): number | undefined {
  const pad = messages.findLast((message) => message.from === 'bot' && message.buttons.length > 0)
  return pad?.buttons.flat().some(({ text }) => text === digit) ? pad.id : undefined
}
