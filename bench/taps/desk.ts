import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { money } from '../../src/core/index.ts'
import { countBreaches } from '../../src/core/ledger/audit-books.ts'
import { startOkpay } from '../../src/main.ts'
import { BOT_ID, granted, PASSWORD, PIN, register, topUp } from '../../test/support/people.ts'

type Message = { id: number; from: string; text: string; buttons: { text: string }[][] }
type Chat = { revision: number; messages: Message[]; bot: { username: string } }

/** The whole program in one process, talking HTTP to the stand-in, and people whose phones are worked and watched. */
export async function openDesk() {
  const dataDir = await mkdtemp(join(tmpdir(), 'okpay-bench-'))
  const running = await startOkpay({ DATA_DIR: dataDir, PORT: '0', SANDBOX_PORT: '0', LOG_LEVEL: 'error' }, () => {})
  const api = running.sandboxUrl ?? ''
  return {
    core: running.core,
    /** A person with an account and money for many payments, at their phone. Answers their Telegram id. */
    payer: (number: number, minor = 1_000n) => newPayer(number, minor),
    writes: (person: number, text: string) => post(`/api/people/${person}/text`, { text }),
    taps: (person: number, label: string) => post(`/api/people/${person}/tap`, { label }),
    timed,
    /** The sandbox's own door, for what is on other screens. */
    sandbox: { get, post },
    botUsername: async (person: number) => (await get<Chat>(`/api/people/${person}/chat`)).bot.username,
    chatOf: (person: number) => ({ botId: BOT_ID, telegramId: BigInt(person) }),
    /** Breaches in the books. */
    async breaches(): Promise<number> {
      return countBreaches(granted(await running.core.auditBooks({})))
    },
    async close() {
      await running.stop('the benchmark is over')
      await rm(dataDir, { recursive: true, force: true })
    },
  }

  async function newPayer(number: number, minor: bigint): Promise<number> {
    const username = `payer_${number}`
    const { id } = await post<{ id: number }>('/api/people', { name: `Payer ${number}`, username, language: 'en' })
    const people = await get<{ id: number; phone: string }[]>('/api/people')
    const phone = people.find((person) => person.id === id)?.phone ?? ''
    const chat = { botId: BOT_ID, telegramId: BigInt(id) }
    const email = `payer${number}@example.org`
    const who = {
      chat,
      name: 'Payer Bench',
      email,
      phone,
      username,
      locale: 'en',
      currency: 'EUR',
      password: PASSWORD,
      pin: PIN,
    } as const
    await register(running.core, who, async (to) => ({ token: await mailedToken(to) }))
    await topUp(running.core, chat, money(minor, 'EUR'))
    await timed(id, () => post(`/api/people/${id}/start`, {}), /OKPay ID/)
    return id
  }

  async function mailedToken(to: string): Promise<string> {
    for (;;) {
      const [mail] = await get<{ links: string[] }[]>(`/api/mail?to=${encodeURIComponent(to)}`)
      const token = mail?.links.map((link) => link.split('#')[1]).find(Boolean)
      if (token) return token
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  /** Milliseconds from the act until the bot's newest message says it and is new or changed. */
  async function timed(person: number, act: () => Promise<unknown>, says: RegExp): Promise<number> {
    let chat = await get<Chat>(`/api/people/${person}/chat`)
    const before = face(chat)
    const began = performance.now()
    const acting = act()
    while (face(chat) === before || !says.test(newest(chat)?.text ?? ''))
      chat = await get<Chat>(`/api/people/${person}/chat?after=${chat.revision}&waitMs=5000`)
    const took = performance.now() - began
    await acting
    return took
  }

  async function get<T>(path: string): Promise<T> {
    return (await (await fetch(api + path)).json()) as T
  }

  async function post<T>(path: string, body: object): Promise<T> {
    const response = await fetch(api + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
}

const newest = (chat: Chat): Message | undefined => chat.messages.findLast((message) => message.from === 'bot')

const face = (chat: Chat): string => JSON.stringify([newest(chat)?.id, newest(chat)?.text])
