import { v7 as uuidv7 } from 'uuid'
import type { PrismaClient } from '#prisma'
import { type Core, type CoreDeps, createCore, type Money } from '../../src/core/index.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { createDocumentDesk } from '../../src/platform/documents/desk.ts'
import { createKeyring, firstKeys } from '../../src/platform/keys/index.ts'
import { systemRandom } from '../../src/platform/keys/system-random.ts'
import { sandboxScanner } from '../../src/sandbox/scanner.ts'
import { quickHasher } from './hasher.ts'
import { appoint, BOT_ID, granted, mailReader, PASSWORD, PIN, type Settled, settle, topUp } from './people.ts'

/** The real core over the database at an address, as one process has it. */
export type Wallet = { core: Core; deps: CoreDeps; prisma: PrismaClient; close(): Promise<void> }

export const BANK_ACCOUNTS = {
  EUR: { holder: 'OKPay', bank: 'Test Bank', account: 'TEST-EUR-0001', code: 'TESTDEFF' },
} as const

/** What the program gives its core, but for hashing that takes no time. @param key 32 bytes */
export const depsOver = (prisma: PrismaClient, key: Uint8Array): CoreDeps => ({
  prisma,
  clock: () => new Date(),
  newId: uuidv7,
  random: systemRandom,
  keyring: createKeyring(firstKeys(key)),
  hasher: quickHasher,
  documents: createDocumentDesk(),
  scanner: sandboxScanner,
  rateFeed: null,
  bankAccounts: BANK_ACCOUNTS,
  orderDesks: {},
  payoutDesks: {},
})

/**
 * @param key 32 bytes, the same for all processes of one database
 * @param connections at the most
 */
export function openWallet(url: string, key: Uint8Array, connections?: number): Wallet {
  const prisma = openDatabase(url, connections)
  const deps = depsOver(prisma, key)
  return { core: createCore(deps), deps, prisma, close: () => prisma.$disconnect() }
}

export type Somebody = Settled & { chat: { botId: bigint; telegramId: bigint } }

/** Somebody with an account, a shop and this much money. The number tells people apart, from 0 to 701. */
export async function settleShopkeeper(wallet: Wallet, number: number, balance: Money): Promise<Somebody> {
  const { core } = wallet
  const chat = { botId: BOT_ID, telegramId: 100_000n + BigInt(number) }
  const letters = lettersOf(number)
  const name = `Person ${letters}`
  const email = `person${number}@example.org`
  const phone = `+4915112${String(345_600 + number)}`
  const details = { chat, name, email, phone, locale: 'en', currency: 'EUR', password: PASSWORD, pin: PIN } as const
  const settled = await settle(core, details, mailReader(wallet))
  await topUp(core, chat, balance)
  granted(await core.nameShop({ actor: chat, name: `Shop ${letters}` }))
  return { chat, ...settled }
}

/** A, B … Z, AA, AB … ZZ, as columns of a sheet are named. */
const lettersOf = (number: number): string =>
  (number < 26 ? '' : lettersOf(Math.floor(number / 26) - 1)) + String.fromCharCode(65 + (number % 26))

/** Somebody of the staff, without an account. The number tells them apart. */
export async function settleStaff(wallet: Wallet, number: number, role: 'agent' | 'supervisor') {
  const chat = { botId: BOT_ID, telegramId: 500_000n + BigInt(number) }
  await appoint(wallet, chat, role)
  return chat
}
