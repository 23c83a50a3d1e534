import { randomBytes, randomUUID } from 'node:crypto'
import type { PrismaClient } from '#prisma'
import {
  type ChatRef,
  type Core,
  type CoreDeps,
  createCore,
  type PayoutStanding,
  type TopUpReport,
  type TopUpView,
} from '../../../src/core/index.ts'
import { typedId } from '../../../src/core/kit/typed-id.ts'
import { createKeyring, firstKeys } from '../../../src/platform/keys/index.ts'
import { ACCOUNTS, appointStaff, castPeople, freeHasher } from './cast.ts'
import { clockOf } from './clock.ts'
import type { Model } from './model/model.ts'
import type { Currency } from './operation.ts'
import { openSchedule, type Schedule } from './schedule.ts'

/** Builds the core that is played with: the house's own, or one that a test has broken on purpose. */
export type Door = (deps: CoreDeps) => Core

export type Databases = { prisma: PrismaClient; admin: PrismaClient }

/** A top-up as it was opened, and what a rail said of it last. */
type Order = { reference: string; rail: 'bank' | 'card'; total: TopUpView['total']; said?: TopUpReport }

/** An app that somebody let pay, by what it was given: the newest tokens and the one before, and its newest request. */
export type Connected = {
  id: string
  clientId: string
  access: string
  refresh: string
  used: string
  last?: { key: string; reference: string }
}

/** The real wallet of one play: its people, and what the model's numbers stand for. */
export type Stage = {
  core: Core
  prisma: PrismaClient
  schedule: Schedule
  now(): Date
  /** Moves the database's clock to the model's: it is a witness of when something was booked. */
  moveClock(): Promise<void>
  newId(): string
  chat(who: number): ChatRef
  userId(who: number): string
  email(who: number): string
  card(number: number): string
  quote(number: number): string
  payout(number: number): string
  refund(number: number): string
  connection(number: number): Connected
  /** The app of somebody's shop. */
  app(who: number): string
  /** The bank account somebody saved in a currency. */
  account(who: number, currency: Currency): string
  /** How the bank answers about a withdrawal from now on. */
  stands(payoutId: string, standing: PayoutStanding): void
  link(number: number): string
  topUp(number: number): Order
  /** Keeps what was just made, under the next number of its kind. */
  keep(made: {
    intentId?: string
    quoteId?: string
    payoutId?: string
    refundId?: string
    connection?: Connected
    token?: string
    order?: Order
  }): void
  /** Keeps what a rail is about to say, for it says the same when it is asked. */
  says(word: TopUpReport): void
  /** What a reference is called in the model, and the reference of what is called so. */
  names: Map<string, string>
  called(name: string): string
}

/** One for all plays of a process: what one left waiting, the next one ends. */
const KEY = randomBytes(32)
// Nobody is verified in a play.
const noDocuments: CoreDeps['documents'] = { clean: async () => ({ problem: 'type' }), mark: async (jpeg) => jpeg }

export async function openStage({ prisma, admin }: Databases, model: Model, door: Door = createCore): Promise<Stage> {
  const now = () => new Date(model.now)
  const moveClock = clockOf(admin, model)
  await moveClock()
  const keyring = createKeyring(firstKeys(KEY))
  const bank = { holder: 'OKPay', bank: 'Simulated Bank', account: ACCOUNTS.bank, code: 'SIMUDEFF' }
  // The processor says that whatever was ordered there was paid.
  const ordered = new Map<string, TopUpView['total']>()
  const said = new Map<string, TopUpReport[]>()
  const standings = new Map<string, PayoutStanding>()
  // An attempt is named by its withdrawal.
  const standingOf = (key: string) => standings.get(key.split('_')[1] ?? '') ?? { state: 'unknown' as const }
  const core = door({
    prisma,
    clock: now,
    newId: randomUUID,
    random: (bytes) => Uint8Array.from(randomBytes(bytes)),
    keyring,
    hasher: freeHasher,
    documents: noDocuments,
    scanner: { scan: async () => 'no_answer' },
    rateFeed: null,
    bankAccounts: { EUR: bank, USD: bank },
    payoutDesks: {
      bank: {
        account: ACCOUNTS.bank,
        async send({ key }) {
          const standing = standingOf(key)
          return standing.state === 'absent' ? { state: 'unknown' } : standing
        },
        status: async (key) => standingOf(key),
        health: async () => 'up',
      },
    },
    orderDesks: {
      card: {
        account: ACCOUNTS.card,
        async place({ reference, amount }) {
          ordered.set(reference, amount)
          return { state: 'placed', pageUrl: 'https://cards.example/' }
        },
        status: async (reference) => ({
          known: true,
          paid: ordered.get(reference) ?? null,
          news: said.get(reference) ?? [],
        }),
        health: async () => 'up',
      },
    },
  })
  await appointStaff(prisma, now())
  const { cast, apps } = await castPeople(prisma, keyring, now())
  const schedule = await openSchedule(admin, now)
  const stranger = {
    userId: randomUUID(),
    chat: { botId: 7_000_000_009n, telegramId: 3n },
    email: `${randomUUID()}@example.org`,
    accounts: { EUR: randomUUID(), USD: randomUUID() },
  }
  const somebody = (who: number) => cast[who] ?? stranger
  const made = () => [] as string[]
  const [cards, quotes, payouts, refunds, links] = [made(), made(), made(), made(), made()]
  const [orders, connections]: [Order[], Connected[]] = [[], []]
  const names = new Map<string, string>()
  return {
    core,
    prisma,
    schedule,
    now,
    moveClock,
    newId: randomUUID,
    chat: (who) => somebody(who).chat,
    userId: (who) => somebody(who).userId,
    email: (who) => somebody(who).email,
    card: (number) => cards[number] ?? '',
    quote: (number) => quotes[number] ?? '',
    payout: (number) => payouts[number] ?? '',
    refund: (number) => refunds[number] ?? '',
    connection(number) {
      const connection = connections[number]
      if (!connection) throw new Error(`there is no connection ${number}`)
      return connection
    },
    app: (who) => apps[who] ?? '',
    account: (who, currency) => somebody(who).accounts[currency],
    stands: (id, standing) => standings.set(id, standing),
    link: (number) => links[number] ?? '',
    topUp(number) {
      const order = orders[number]
      if (!order) throw new Error(`there is no top-up ${number}`)
      return order
    },
    keep({ intentId, quoteId, payoutId, refundId, connection, token, order }) {
      if (intentId) cards.push(intentId)
      if (payoutId) payouts.push(payoutId)
      if (refundId) refunds.push(refundId)
      if (connection) {
        const name = `connection ${connections.length}`
        names.set(connection.id, name).set(typedId('con', connection.id), name)
        connections.push(connection)
      }
      if (quoteId) quotes.push(quoteId)
      if (token) {
        names.set(token, `link ${links.length}`)
        links.push(token)
      }
      if (order) {
        names.set(order.reference, `top-up ${orders.length}`)
        orders.push(order)
      }
    },
    says: (word) => said.set(word.reference, [...(said.get(word.reference) ?? []), word]),
    names,
    called: (name) => [...names].find(([, called]) => called === name)?.[0] ?? '',
  }
}
