import type { Sandbox } from '../tour/sandbox.ts'

export type Button = { text: string; kind: 'callback' | 'url' | 'copy' | 'inline' }
export type Message = {
  id: number
  from: 'bot' | 'me'
  date: string
  text: string
  buttons: Button[][]
  edited: boolean
  photo?: string
  document?: { name?: string }
  contact?: { first_name: string; phone_number: string }
}
export type Chat = {
  revision: number
  messages: Message[]
  keyboard: { text: string }[][] | null
  bot: { username: string; name: string }
  /** Updates the bot has not dealt with. */
  unheard: number
}
export type Tapped = { toast?: string; alert?: string; url?: string; copied?: string; inline?: string; timedOut?: true }

const QUIET_MS = 300
const SETTLES_WITHIN_MS = 10_000

/** What one person can do in their chat with the bot, over the sandbox's JSON. */
export class ChatPhone {
  readonly #sandbox: Sandbox
  readonly #path: string

  constructor(sandbox: Sandbox, personId: number) {
    this.#sandbox = sandbox
    this.#path = `/api/people/${personId}`
  }

  look(): Promise<Chat> {
    return this.#sandbox.get<Chat>(`${this.#path}/chat`)
  }

  /** The chat as soon as it is newer than this revision, or as it is after that time. */
  newer(revision: number, waitMs: number): Promise<Chat> {
    return this.#sandbox.get<Chat>(`${this.#path}/chat?after=${revision}&waitMs=${waitMs}`)
  }

  say(text: string): Promise<unknown> {
    return this.#sandbox.post(`${this.#path}/text`, { text })
  }

  tap(label: string, messageId?: number): Promise<Tapped> {
    return this.#sandbox.post<Tapped>(`${this.#path}/tap`, { label, ...(messageId && { messageId }) })
  }

  start(payload: string): Promise<unknown> {
    return this.#sandbox.post(`${this.#path}/start`, payload === '' ? {} : { payload })
  }

  shareContact(userId?: number): Promise<unknown> {
    return this.#sandbox.post(`${this.#path}/contact`, userId ? { userId } : {})
  }

  photo(image: Uint8Array<ArrayBuffer>): Promise<unknown> {
    return this.#sandbox.upload(`${this.#path}/photo`, image)
  }

  /** Waits until the bot has dealt with everything and says nothing more; not for ever. */
  async settled(): Promise<void> {
    const deadline = Date.now() + SETTLES_WITHIN_MS
    let chat = await this.look()
    while (Date.now() < deadline) {
      const next = await this.newer(chat.revision, QUIET_MS)
      if (next.revision === chat.revision && next.unheard === 0) return
      chat = next
    }
  }
}
