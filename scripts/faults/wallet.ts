import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { PrismaClient } from '#prisma'
import { type Core, type CoreDeps, createCore, type Money } from '../../src/core/index.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { createKeyring } from '../../src/platform/keys/keyring.ts'
import { quickHasher } from '../../test/support/hasher.ts'
import { granted, register, topUp } from '../../test/support/people.ts'

const BOT_ID = 7_000_000_001n

/** The real core over the database at an address, as one process has it. */
export type Wallet = { core: Core; deps: CoreDeps; prisma: PrismaClient; close(): Promise<void> }

export type Somebody = { chat: { botId: bigint; telegramId: bigint }; userId: string }

/** @param key 32 bytes, the same for all processes of one database */
export function openWallet(url: string, key: Uint8Array): Wallet {
  const prisma = openDatabase(url)
  const deps: CoreDeps = {
    prisma,
    clock: () => new Date(),
    newId: uuidv7,
    random: (bytes) => Uint8Array.from(randomBytes(bytes)),
    keyring: createKeyring(key),
    hasher: quickHasher,
    bankAccounts: { EUR: { holder: 'OKPay', bank: 'Test Bank', account: 'TEST-EUR-0001', code: 'TESTDEFF' } },
    orderDesks: {},
  }
  return { core: createCore(deps), deps, prisma, close: () => prisma.$disconnect() }
}

/** Somebody with an account, a shop and this much money. The number tells people apart, from 0 to 25. */
export async function settlePerson({ core, prisma }: Wallet, number: number, balance: Money): Promise<Somebody> {
  const chat = { botId: BOT_ID, telegramId: 100_000n + BigInt(number) }
  const name = `Person ${String.fromCharCode(65 + number)}`
  const email = `person${number}@example.org`
  const phone = `+49151123456${String(number).padStart(2, '0')}`
  const secrets = { password: 'quiet-Harbour-41', pin: '274905' }
  await register(core, { chat, name, email, phone, locale: 'en', currency: 'EUR', ...secrets }, async (to) => {
    const waiting = await prisma.mail.findMany({ where: { state: 'waiting' }, orderBy: { createdAt: 'desc' } })
    for (const { id } of waiting) {
      const mail = granted(await core.takeMail({ id }))
      if (mail?.to === to && mail.values['token']) return { token: mail.values['token'] }
    }
    throw new Error(`no mail with a link to ${to}`)
  })
  await topUp(core, chat, balance)
  granted(await core.nameShop({ actor: chat, name: `Shop ${name.at(-1)}` }))
  const { user } = granted(await core.meetChat({ chat, firstName: name }))
  if (!user) throw new Error('registration ends with an account')
  return { chat, userId: user.id }
}

/** Somebody of the staff, without an account. */
export async function appoint(core: Core, number: number, role: 'agent' | 'supervisor'): Promise<Somebody['chat']> {
  const chat = { botId: BOT_ID, telegramId: 500_000n + BigInt(number) }
  granted(await core.meetChat({ chat, firstName: 'Staff' }))
  granted(await core.appointStaff({ ...chat, role, name: 'Staff' }))
  return chat
}
