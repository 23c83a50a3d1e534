import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { ChatRef, Core } from '../../src/core/index.ts'
import type { Scope } from '../../src/core/kit/use-case.ts'
import { accountOf, ownerOfUser } from '../../src/core/ledger/chart.ts'
import { holdMoney } from '../../src/core/ledger/two-phases.ts'
import { createPayoutDesk } from '../../test/support/payout-desk.ts'
import {
  appoint,
  BOT_ID,
  granted,
  mailReader,
  PASSWORD,
  PIN,
  type ReadMail,
  settle,
  topUp,
  typePin,
} from '../../test/support/people.ts'
import { openWallet } from '../../test/support/wallet.ts'
import { IBAN } from '../../test/support/withdraw.ts'
import { type Customer, eur } from './customer.ts'
import { type Merchant, settleMerchant } from './merchant.ts'

const FIRST_PERSON = 100_001n
export const PEOPLE = [
  ...['Anna Keller', 'Ben Kovac', 'Carla Aurora', 'Rita Moreno', 'Nina Novak'],
  ...['Sam Agent', 'Sue Boss', 'Fay Finance'],
]

/** Everybody, as they stand before every scenario. Plain data: the same in each copy of the database. */
export type Town = {
  key: string
  /** Has 200.00, and a bank account to withdraw to. */
  anna: Customer
  /** Has 5.00. */
  ben: Customer
  /** Has a shop. */
  carla: Customer
  /** Restricted by staff. */
  rita: Customer
  /** Has not registered. */
  nina: ChatRef
  agent: ChatRef
  boss: ChatRef
  /** Keeps the books: what is booked by hand she asks for, or the boss. */
  finance: ChatRef
  /** Anna's bank account, saved just now. */
  account: string
  /** Carla's link over 12.50, and its id. */
  link: { token: string; id: string }
  merchant: Merchant
  /** Owners whose ids are in every copy. */
  known: ReadonlySet<string>
}

type Urls = { app: string; superuser: string }

/** Lets the town's people live until the moment at which scenarios begin, through the core's door, as people do. */
export async function settleTown({ app, superuser }: Urls): Promise<Town> {
  const keyEncryptionKey = randomBytes(32)
  const wallet = openWallet(app, keyEncryptionKey, 4)
  const { core, deps, prisma } = wallet
  const chats = PEOPLE.map((_, index) => ({ botId: BOT_ID, telegramId: FIRST_PERSON + BigInt(index) }))
  const readMail = mailReader(wallet)
  const person = (index: number) => settleCustomer(core, chats[index] as ChatRef, PEOPLE[index] ?? '', index, readMail)
  const [anna, ben, carla, rita] = [await person(0), await person(1), await person(2), await person(3)]
  const [nina, agent, boss, finance] = chats.slice(4) as [ChatRef, ChatRef, ChatRef, ChatRef]
  await appoint(wallet, agent, 'agent')
  await appoint(wallet, boss, 'supervisor')
  await appoint(wallet, finance, 'finance')

  await topUp(core, anna.chat, eur(200_00n))
  Object.assign(deps.payoutDesks, { bank: createPayoutDesk() })
  const account = await saveAccount(core, anna)
  granted(await core.nameShop({ actor: carla.chat, name: 'Café Aurora' }))
  const amount = eur(12_50n)
  const { token } = granted(await core.createLink({ actor: carla.chat, amount, description: 'Two cappuccinos' }))
  const { id } = await prisma.paymentLink.findUniqueOrThrow({ where: { token } })
  const merchant = await settleMerchant(core, { carla, ben })
  const restriction = { category: 'identity', reason: 'a paper is missing' } as const
  granted(await core.restrictCustomer({ actor: agent, userId: rita.userId, ...restriction }))
  await prisma.$transaction((tx) => holdFor(anna, { ...deps, tx, now: new Date() }))
  await wallet.close()
  await forgetTheNews(superuser)
  const customers = { anna, ben, carla, rita }
  const known = new Set(Object.values(customers).map(({ userId }) => userId))
  return {
    key: keyEncryptionKey.toString('base64'),
    ...customers,
    nina,
    agent,
    boss,
    finance,
    account,
    link: { token, id },
    merchant,
    known,
  }
}

async function settleCustomer(
  core: Core,
  chat: ChatRef,
  name: string,
  index: number,
  readMail: ReadMail,
): Promise<Customer> {
  const email = `person${index}@example.org`
  const details = { name, email, phone: `+4915112345${100 + index}`, locale: 'en', currency: 'EUR' } as const
  const settled = await settle(core, { chat, ...details, password: PASSWORD, pin: PIN }, readMail)
  return { chat, ...settled, email }
}

async function saveAccount(core: Core, { chat: actor }: Customer): Promise<string> {
  const { id } = granted(await core.addDestination({ actor, currency: 'EUR', typed: IBAN }))
  const { padId } = granted(await core.openPad({ actor, purpose: 'authorise', intentId: id }))
  await typePin(core, actor, padId, PIN)
  const { token } = granted(await core.destinationLink({ actor, id }))
  granted(await core.allowDestination({ token, password: PASSWORD }))
  return id
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
