import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { type ChatRef, type Core, createCore, type Money, money } from '../../src/core/index.ts'
import type { Scope } from '../../src/core/kit/use-case.ts'
import { accountOf, ownerOfUser } from '../../src/core/ledger/chart.ts'
import { holdMoney } from '../../src/core/ledger/two-phases.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { createKeyring } from '../../src/platform/keys/keyring.ts'
import { quickHasher } from '../../test/support/hasher.ts'
import { granted, register, topUp } from '../../test/support/people.ts'
import { ACCOUNTS } from './agreed.ts'

const BOT_ID = 7_000_000_001n
const FIRST_PERSON = 100_001n
export const PIN = '274905'
export const PASSWORD = 'quiet-Harbour-41'
export const PEOPLE = ['Anna Keller', 'Ben Kovac', 'Carla Aurora', 'Rita Moreno', 'Nina Novak', 'Sam Agent', 'Sue Boss']

export type Customer = { chat: ChatRef; userId: string; okpayId: string; email: string }

/** Everybody, as they stand before every scenario. Plain data: the same in each copy of the database. */
export type Town = {
  key: string
  /** Has 200.00. */
  anna: Customer
  ben: Customer
  /** Has a shop. */
  carla: Customer
  /** Restricted by staff. */
  rita: Customer
  /** Has not registered. */
  nina: ChatRef
  agent: ChatRef
  boss: ChatRef
  /** Carla's link over 12.50, and its id. */
  link: { token: string; id: string }
  /** Owners whose ids are in every copy. */
  known: ReadonlySet<string>
}

export const eur = (minor: bigint): Money => money(minor, 'EUR')

type Urls = { app: string; superuser: string }

/** Lets the town's people live until the moment at which scenarios begin, through the core's door, as people do. */
export async function settleTown({ app, superuser }: Urls): Promise<Town> {
  const keyEncryptionKey = randomBytes(32)
  const deps = {
    prisma: openDatabase(app, 4),
    clock: () => new Date(),
    newId: uuidv7,
    random: (bytes: number) => new Uint8Array(randomBytes(bytes)),
    keyring: createKeyring(keyEncryptionKey),
    hasher: quickHasher,
    bankAccounts: ACCOUNTS,
    orderDesks: {},
  }
  const core = createCore(deps)
  const chats = PEOPLE.map((_, index) => ({ botId: BOT_ID, telegramId: FIRST_PERSON + BigInt(index) }))
  const readMail = readerOf(core, () => deps.prisma.mail.findMany({ where: { state: 'waiting' } }))
  const person = (index: number) => settle(core, chats[index] as ChatRef, PEOPLE[index] ?? '', index, readMail)
  const [anna, ben, carla, rita] = [await person(0), await person(1), await person(2), await person(3)]
  const [nina, agent, boss] = chats.slice(4) as [ChatRef, ChatRef, ChatRef]
  await appoint(core, agent, boss)

  await topUp(core, anna.chat, eur(200_00n))
  granted(await core.nameShop({ actor: carla.chat, name: 'Café Aurora' }))
  const amount = eur(12_50n)
  const { token } = granted(await core.createLink({ actor: carla.chat, amount, description: 'Two cappuccinos' }))
  const { id } = await deps.prisma.paymentLink.findUniqueOrThrow({ where: { token } })
  const restriction = { category: 'identity', reason: 'a paper is missing' } as const
  granted(await core.restrictCustomer({ actor: agent, userId: rita.userId, ...restriction }))
  await deps.prisma.$transaction((tx) => holdFor(anna, { ...deps, tx, now: new Date() }))
  await deps.prisma.$disconnect()
  await forgetTheNews(superuser)
  const customers = { anna, ben, carla, rita }
  const known = new Set(Object.values(customers).map(({ userId }) => userId))
  return { key: keyEncryptionKey.toString('base64'), ...customers, nina, agent, boss, link: { token, id }, known }
}

type ReadMail = Parameters<typeof register>[2]

async function settle(core: Core, chat: ChatRef, name: string, index: number, readMail: ReadMail): Promise<Customer> {
  const email = `person${index}@example.org`
  const details = { name, email, phone: `+4915112345${100 + index}`, locale: 'en', currency: 'EUR' } as const
  await register(core, { chat, ...details, password: PASSWORD, pin: PIN }, readMail)
  const { user } = granted(await core.meetChat({ chat, firstName: name }))
  if (!user) throw new Error('registration ends with an account')
  return { chat, userId: user.id, okpayId: user.okpayId, email }
}

async function appoint(core: Core, agent: ChatRef, boss: ChatRef): Promise<void> {
  for (const [chat, role] of [
    [agent, 'agent'],
    [boss, 'supervisor'],
  ] as const) {
    granted(await core.meetChat({ chat, firstName: role }))
    granted(await core.appointStaff({ ...chat, role, name: role }))
  }
}

function readerOf(core: Core, waiting: () => Promise<{ id: string }[]>): ReadMail {
  return async (to) => {
    for (const { id } of await waiting()) {
      const mail = granted(await core.takeMail({ id }))
      if (mail?.to === to && mail.values['token']) return { token: mail.values['token'] }
    }
    throw new Error(`no mail with a link to ${to}`)
  }
}

/** 5.00 of hers wait for an hour, for the sweep to give back. */
async function holdFor({ userId }: Customer, scope: Scope): Promise<void> {
  const [from, heldIn] = [
    await accountOf(scope.tx, ownerOfUser(userId), 'user', 'EUR'),
    await accountOf(scope.tx, ownerOfUser(userId), 'user_hold', 'EUR'),
  ]
  const until = new Date(scope.now.getTime() + 3_600_000)
  const business = { id: randomUUID(), kind: 'hold', businessKey: `hold:${randomUUID()}`, actor: `user:${userId}` }
  await holdMoney(scope, {
    ...business,
    holdId: randomUUID(),
    from,
    heldIn,
    amount: eur(5_00n),
    why: 'withdrawal',
    until,
  })
}

/** What was to be told on the way here is not what a scenario is about. */
async function forgetTheNews(superuser: string): Promise<void> {
  const db = new pg.Client({ connectionString: superuser })
  await db.connect()
  await db.query(`update notice set state = 'parked'`)
  await db.query(`update mail set state = 'sent'`)
  await db.query('delete from graphile_worker._private_jobs')
  await db.end()
}
