import { join } from 'node:path'
import { pino } from 'pino'
import type { ChatRef, Locale } from '#core'
import { createBot, type OkBot } from '../../src/bot/index.ts'
import type { RateLimiter } from '../../src/bot/ports.ts'
import deliverNotice from '../../src/jobs/deliver-notice.ts'
import { createProcessLock } from '../../src/platform/locks/process-lock.ts'
import { createPostgresSessions } from '../../src/platform/sessions/postgres-sessions.ts'
import { loadTexts } from '../../src/platform/texts.ts'
import { type StandIn, startStandIn } from '../../src/sandbox/telegram/index.ts'
import type { Chat, Message } from '../../src/sandbox/telegram/world/state.ts'
import { granted } from './people.ts'
import { BOT_ID, openWorld, type Person, type World } from './world.ts'

export const PUBLIC_URL = 'https://okpay.example'
export const TEXTS = loadTexts(join(import.meta.dirname, '../../locales'))

export const WEBHOOK_SECRET = 'a-secret-of-forty-characters-for-webhooks'

// Tests tap faster than people.
const UNHURRIED: RateLimiter = { take: async () => 'pass' }

/** The whole chat side over real HTTP: a wallet, Telegram's stand-in, the bot polling it, and people with phones. */
export type Town = {
  world: World
  standIn: StandIn
  bot: OkBot
  /** Somebody new with a phone. They and the bot have not met. */
  phone(details?: { name?: string; username?: string; language?: string }): Phone
  /** Somebody with an account and a phone, who has pressed START. */
  customer(details?: Parameters<World['person']>[0] & { language?: string }): Promise<Phone & { person: Person }>
  agent(): Promise<Phone>
  /** Brings every waiting notice into its chat, as the worker does. */
  deliver(): Promise<void>
  /** The newest mail's link token to this address, or undefined. */
  mailedToken(to: string): Promise<string | undefined>
  /** Another process takes over: the old bot stops, a new one starts on the same database. */
  restart(): Promise<void>
  /** What the bot logged as an error: must be empty at the end of every test that expects none. */
  errors: string[]
  close(): Promise<void>
}

/** What one person does with their phone, and what stands on its screen. */
export type Phone = ReturnType<typeof phoneOf>

export async function openTown({ rate = UNHURRIED }: { rate?: RateLimiter } = {}): Promise<Town> {
  const world = await openWorld()
  const standIn = await startStandIn({ now: world.deps.clock, holdsRepeatedPolls: false })
  const errors: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void errors.push(line) })
  const open = async () => {
    const bot = await createBot({
      core: world.core,
      texts: TEXTS,
      token: standIn.bot.token,
      apiRoot: standIn.apiRoot,
      webhookSecrets: ['the-secret-before-the-one-that-is-valid-now', WEBHOOK_SECRET],
      sessions: createPostgresSessions(world.deps.prisma),
      lock: createProcessLock(),
      rate,
      log,
      publicUrl: PUBLIC_URL,
      clock: world.deps.clock,
    })
    await bot.start()
    await standIn.world.pollWaiting()
    return bot
  }

  const town: Town = {
    world,
    standIn,
    errors,
    bot: await open(),
    phone({ name = 'Nina Novak', ...rest } = {}) {
      return phoneOf(standIn, standIn.world.addPerson({ name, ...rest }).id)
    },
    async customer({ language, ...details } = {}) {
      const name = details.name ?? 'Anna Keller'
      const locale: Locale = details.locale ?? (language?.startsWith('zh') ? 'zh-CN' : 'en')
      const { username } = details
      const { id } = standIn.world.addPerson({ name, language: language ?? 'en', ...(username && { username }) })
      const chat: ChatRef = { botId: BOT_ID, telegramId: BigInt(id) }
      const person = await world.person({ ...details, name, locale, chat })
      const phone = phoneOf(standIn, id)
      await settleNotices(town)
      await phone.starts()
      return Object.assign(phone, { person })
    },
    async agent() {
      const phone = town.phone({ name: 'Sam Support' })
      await phone.starts()
      granted(await world.core.appointStaff({ ...phone.actor, role: 'agent', name: 'Sam' }))
      return phone
    },
    async deliver() {
      const never = () => Promise.reject(new Error('no mails here'))
      const parts = { core: world.core, deliverNotice: town.bot.deliverNotice, sendMail: never }
      for (const id of await waitingNotices(world)) await deliverNotice.run(parts, { id })
    },
    async mailedToken(to) {
      const waiting = await world.deps.prisma.mail.findMany({
        where: { state: 'waiting' },
        orderBy: { createdAt: 'desc' },
      })
      for (const { id } of waiting) {
        const mail = granted(await world.core.takeMail({ id }))
        if (mail?.to === to) return mail.values['token']
      }
      return undefined
    },
    async restart() {
      await town.bot.stop()
      town.bot = await open()
    },
    async close() {
      await town.bot.stop()
      await standIn.close()
      await world.close()
    },
  }
  return town
}

async function waitingNotices({ deps }: World): Promise<string[]> {
  const waiting = await deps.prisma.notice.findMany({ where: { state: 'waiting' }, orderBy: { seq: 'asc' } })
  return waiting.map(({ id }) => id)
}

// What the builders caused on the way to an account is not what a test is about.
async function settleNotices({ world }: Town): Promise<void> {
  await world.deps.prisma.notice.updateMany({ where: { state: 'waiting' }, data: { state: 'parked' } })
}

function phoneOf(standIn: StandIn, id: number) {
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
    /** Shares a contact card: one's own, or the given one. */
    async sharesContact(card?: { phone?: string; userId?: number }): Promise<string> {
      world.shareContact(id, card)
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
