import { randomBytes } from 'node:crypto'
import {
  type ChatRef,
  type Core,
  type CoreDeps,
  type CurrencyCode,
  createCore,
  type Locale,
  type Money,
  parseCanonical,
  type StaffRole,
  toCanonical,
} from '#core'
import { openDatabase } from '../../src/platform/database/client.ts'
import { openAccountOf } from './account.ts'
import { type CardDesk, createCardDesk } from './card-desk.ts'
import { createTestDatabase, query, type TestDatabase } from './database.ts'
import { createPayoutDesk, createTestVault, type TestPayoutDesk, type TestVault } from './payout-desk.ts'
import { appoint, BOT_ID, granted, known, PASSWORD, type PersonDetails, PIN, topUp, typePin } from './people.ts'
import { depsOver } from './wallet.ts'

export { BOT_ID, PASSWORD, PIN }

export type Person = PersonDetails & { userId: string; okpayId: string }

export type World = {
  core: Core
  deps: CoreDeps
  database: TestDatabase
  keyEncryptionKey: Buffer
  /** Where its top-ups by card are ordered. */
  cardDesk: CardDesk
  /** Where it sends money out, and saves cards for that. */
  payoutDesk: TestPayoutDesk
  cardVault: TestVault
  /** Moves the clock of the core and of the database. */
  advance(seconds: number): Promise<void>
  /** A registered person; whatever is left out is filled in. `balance` is canonical, in their home currency. */
  person(details?: Partial<PersonDetails> & { balance?: string }): Promise<Person>
  /** Somebody who never wrote to us. */
  stranger(): ChatRef
  /** A staff member without a wallet; an agent, unless another role is named. */
  agent(role?: StaffRole): Promise<ChatRef>
  balance(of: Person, currency?: CurrencyCode): Promise<string>
  /** Types the PIN for an intent. */
  authorise(person: Person, intentId: string): Promise<void>
  /** A second process: another core over the same database. */
  another(): { core: Core; close(): Promise<void> }
  /** The audit's breaches: must be empty after every test. */
  breaches(): Promise<unknown[]>
  close(): Promise<void>
}

/** Every world has its own: a test may add to them, or take one away. */
const bankAccounts = () =>
  Object.fromEntries(
    (['EUR', 'USD', 'GBP', 'CNY', 'HKD', 'JPY', 'KRW', 'KWD'] as const).map((currency) => [
      currency,
      { holder: 'OKPay', bank: 'Test Bank', account: `TEST-${currency}-0001`, code: 'TESTDEFF' },
    ]),
  )

/** A wallet of one's own on a database of one's own, unless one is given, and people to play in it. */
export async function openWorld(given?: TestDatabase): Promise<World> {
  const database = given ?? (await createTestDatabase())
  const keyEncryptionKey = randomBytes(32)
  const cardDesk = createCardDesk()
  const [payoutDesk, cardVault] = [createPayoutDesk(), createTestVault()]
  let offset = 0
  const prisma = openDatabase(database.app)
  const deps: CoreDeps = {
    ...depsOver(prisma, keyEncryptionKey),
    clock: () => new Date(Date.now() + offset * 1000),
    bankAccounts: bankAccounts(),
    orderDesks: { card: cardDesk },
    payoutDesks: { bank: payoutDesk, card: payoutDesk },
    cardVault,
  }
  const core = createCore(deps)
  let people = 0

  const world: World = {
    core,
    deps,
    database,
    keyEncryptionKey,
    cardDesk,
    payoutDesk,
    cardVault,
    async advance(seconds) {
      offset += seconds
      // Not with a Prisma client of its own: to make one takes a processor twenty times as long.
      await query(database.owner, 'update clock set offset_seconds = $1', [offset])
    },
    async person({ balance, ...given } = {}) {
      const n = ++people
      const name = given.name ?? `Person ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[n % 26]}`
      const details: PersonDetails = {
        chat: { botId: BOT_ID, telegramId: 100_000n + BigInt(n) },
        name,
        email: `person${n}@example.org`,
        phone: `+4915112345${String(n).padStart(3, '0')}`,
        locale: 'en' satisfies Locale,
        currency: 'EUR',
        password: PASSWORD,
        pin: PIN,
        ...given,
      }
      const { chat, username, locale: languageGuess } = details
      granted(await core.meetChat({ chat, firstName: name, ...(username && { username }), languageGuess }))
      await openAccountOf(deps, details)
      const settled = await known(core, details)
      if (balance) await topUp(core, details.chat, amountOf(balance, details.currency))
      return { ...details, ...settled }
    },
    stranger: () => ({ botId: BOT_ID, telegramId: 900_000n + BigInt(++people) }),
    async agent(role = 'agent') {
      const chat = { botId: BOT_ID, telegramId: 500_000n + BigInt(++people) }
      await appoint(world, chat, role)
      return chat
    },
    async balance({ chat, currency: home }, currency = home) {
      const { balances } = granted(await core.getBalances({ actor: chat }))
      const found = balances.find((b) => b.currency === currency)
      return found ? toCanonical(found.available) : '0'
    },
    async authorise({ chat, pin }, intentId) {
      const pad = granted(await core.openPad({ actor: chat, purpose: 'authorise', intentId }))
      await typePin(core, chat, pad.padId, pin)
    },
    another() {
      const own = openDatabase(database.app)
      return { core: createCore({ ...deps, prisma: own }), close: () => own.$disconnect() }
    },
    async breaches() {
      const { checks } = granted(await core.auditBooks({}))
      return checks.filter((check) => check.breaches > 0)
    },
    async close() {
      await prisma.$disconnect()
      await database.drop()
    },
  }
  return world
}

/** "25.00" and EUR as money. */
export function amountOf(canonicalText: string, currency: CurrencyCode): Money {
  const amount = parseCanonical(canonicalText, currency)
  if (!amount) throw new Error(`${canonicalText} is no canonical amount of ${currency}`)
  return amount
}
