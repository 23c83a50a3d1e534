import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { PrismaClient } from '#prisma'
import { clientIdOf } from '../../../src/core/connection/app.ts'
import type { ChatRef } from '../../../src/core/index.ts'
import { userPlace } from '../../../src/core/people/actor.ts'
import { newOkpayId } from '../../../src/core/people/okpay-id.ts'
import type { Hasher } from '../../../src/core/ports/hasher.ts'
import type { Keyring } from '../../../src/core/ports/keyring.ts'
import { liftTo } from '../../../test/support/level.ts'
import { PASSWORD, PIN } from '../../../test/support/people.ts'
import { accountNewUntil, allowanceOf, LAST_FOUR, levelOf, nameOf, shopName } from './model/person.ts'
import { CURRENCIES, type Currency, PEOPLE, SHOPS } from './operation.ts'

/** Our accounts with the rails. */
export const ACCOUNTS = { bank: 'SIM-0001', card: 'acct_sim' }

const botId = 7_000_000_009n
export const AGENT: ChatRef = { botId, telegramId: 1n }
export const SUPERVISOR: ChatRef = { botId, telegramId: 2n }

const digest = (plain: string) => createHash('sha256').update(plain).digest('hex')

/** Secrets hashed at no cost: what slow hashing is worth has tests of its own. */
export const freeHasher: Hasher = {
  hashPassword: async (plain) => digest(plain),
  verifyPassword: async (hash, plain) => hash === digest(plain),
  isOutdated: () => false,
  hashPin: async (plain) => digest(plain),
  verifyPin: async (hash, plain) => hash === digest(plain),
}

export type Actor = { userId: string; chat: ChatRef; email: string; accounts: Record<Currency, string> }

/** Everybody; and what the apps of their shops are called, a shop's owner its app. */
type Cast = { cast: Actor[]; apps: string[] }

/** Where an app of a shop wants people sent back to. */
export const SENT_BACK = 'https://shop.example/oauth/back'

/** Two of the staff, the same for every play. */
export async function appointStaff(prisma: PrismaClient, now: Date): Promise<void> {
  // Their code was typed: what staff must prove is not played here.
  const provenUntil = new Date('9999-01-01')
  const roles = [
    { ...AGENT, role: 'agent', name: 'Agent', createdAt: now, provenUntil },
    { ...SUPERVISOR, role: 'supervisor', name: 'Supervisor', createdAt: now, provenUntil },
  ]
  await prisma.staff.createMany({ data: roles, skipDuplicates: true })
}

/** People with open accounts, some with a shop, written at once: registering is not what is played here. */
export async function castPeople(prisma: PrismaClient, keyring: Keyring, now: Date): Promise<Cast> {
  const first = BigInt(randomInt(2 ** 40))
  const cast = Array.from({ length: PEOPLE }, (_, who) => newPerson(keyring, who, first + BigInt(who), now))
  await prisma.user.createMany({ data: cast.map(({ user }) => user) })
  for (const [who, { user }] of cast.entries()) {
    const level = levelOf(who)
    if (level > 0) await liftTo({ prisma, keyring, clock: () => now }, user.id, level)
  }
  await prisma.chat.createMany({ data: cast.map(({ chat }) => chat) })
  const shops = cast
    .slice(0, SHOPS)
    .map(({ user }, who) => ({ id: randomUUID(), ownerId: user.id, name: shopName(who), createdAt: now }))
  await prisma.shop.createMany({ data: shops })
  const apps = shops.map(({ id: shopId }) => ({ id: randomUUID(), shopId, redirectUris: [SENT_BACK], createdAt: now }))
  await prisma.connectApp.createMany({ data: apps })
  await prisma.destination.createMany({ data: cast.flatMap(({ saved }) => saved) })
  const actors = cast.map(({ user, chat: { telegramId }, email, accounts }) => ({
    userId: user.id,
    chat: { botId, telegramId },
    email,
    accounts,
  }))
  return { cast: actors, apps: apps.map(({ id }) => clientIdOf(id)) }
}

function newPerson(keyring: Keyring, who: number, telegramId: bigint, now: Date) {
  const [id, dataKey] = [randomUUID(), keyring.newDataKey()]
  const [name, email, phone] = [nameOf(who), `p${telegramId}@example.org`, `+49151${telegramId}`]
  const user = {
    id,
    okpayId: newOkpayId((bytes) => Uint8Array.from(randomBytes(bytes))),
    locale: 'en',
    homeCurrency: 'EUR',
    dataKey,
    name: keyring.seal(dataKey, userPlace('name', id), name),
    email: keyring.seal(dataKey, userPlace('email', id), email),
    phone: keyring.seal(dataKey, userPlace('phone', id), phone),
    emailIndex: keyring.blindIndex('email', email),
    phoneIndex: keyring.blindIndex('phone', phone),
    passwordHash: digest(PASSWORD),
    passwordSetAt: now,
    pinHash: digest(PIN),
    smallPaymentMinor: allowanceOf(who),
    createdAt: now,
  }
  const firstName = keyring.seal(dataKey, `chat.first_name:${botId}:${telegramId}`, name)
  const chat = { botId, telegramId, userId: id, dataKey, firstName, locale: 'en', lastSeenAt: now }
  const accounts: Record<Currency, string> = { EUR: randomUUID(), USD: randomUUID() }
  const saved = CURRENCIES.map((currency) => savedAccount(keyring, user, currency, accounts[currency], who))
  return { user, chat, email, accounts, saved }
}

/** A bank account of somebody's own, as one that was saved is kept. */
function savedAccount(
  keyring: Keyring,
  { id: ownerId, dataKey, createdAt }: { id: string; dataKey: Uint8Array<ArrayBuffer>; createdAt: Date },
  currency: Currency,
  id: string,
  who: number,
) {
  const kept = JSON.stringify({ account: `SIM${who}${currency}`, code: 'SIMUDEFF' })
  const mark = createHash('sha256').update(id).digest()
  const [lastFour, kind, state] = [LAST_FOUR, 'bank', 'open']
  const details = keyring.seal(dataKey, `destination.details:${id}`, kept)
  const moments = { createdAt, expiresAt: createdAt, openedAt: createdAt }
  const coolingUntil = new Date(accountNewUntil(who, createdAt.getTime()))
  return {
    id,
    ownerId,
    kind,
    currency,
    details,
    lastFour,
    fingerprint: mark,
    hash: mark,
    state,
    ...moments,
    coolingUntil,
  }
}
