import type { Prisma, PrismaClient } from '#prisma'
import type { CurrencyCode } from '../money/currency.ts'
import type { PayoutRail } from '../payout/views.ts'
import type { CardVault } from '../ports/card-vault.ts'
import type { DocumentDesk } from '../ports/document-desk.ts'
import type { Hasher } from '../ports/hasher.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { LeakedPasswords } from '../ports/leaked-passwords.ts'
import type { OrderDesk } from '../ports/order-desk.ts'
import type { PayoutDesk } from '../ports/payout-desk.ts'
import type { RateFeed } from '../ports/rate-feed.ts'
import type { Scanner } from '../ports/scanner.ts'
import type { BankDetails, TopUpRail } from '../topup/views.ts'
import { DomainError, type Result } from './failure.ts'
import { persist } from './persist.ts'

/** What the core is built on. Everything that touches the world outside PostgreSQL is a port. */
export type CoreDeps = {
  prisma: PrismaClient
  clock: () => Date
  newId: () => string
  /** Bytes from the system's generator. */
  random: (bytes: number) => Uint8Array
  keyring: Keyring
  hasher: Hasher
  /** Who knows which passwords were stolen elsewhere; without it the built-in list alone decides. */
  leaks?: LeakedPasswords
  /** Where people's files are opened, and looked through for what is malicious. */
  documents: DocumentDesk
  scanner: Scanner
  /** Who knows what currencies are worth; null: rates come by file only. */
  rateFeed: RateFeed | null
  /** Where bank transfers go, by currency: what `startTopUp` shows and callbacks are checked against. */
  bankAccounts: Partial<Record<CurrencyCode, BankDetails>>
  /** Where orders are placed on rails that are paid on somebody else's page. A rail without a desk is switched off. */
  orderDesks: Partial<Record<Exclude<TopUpRail, 'bank'>, OrderDesk>>
  /** Where money out is ordered. A rail without a desk pays nothing out. */
  payoutDesks: Partial<Record<PayoutRail, PayoutDesk>>
  /** Exact origins shops may be told at although they are none of the public internet: the sandbox's own shop. */
  webhookOrigins?: readonly string[]
  /** Where people save their cards. */
  cardVault?: CardVault
}

export type Tx = Prisma.TransactionClient

/** What one use case works with: the dependencies, one transaction, one moment. */
export type Scope = Omit<CoreDeps, 'prisma' | 'clock'> & { tx: Tx; now: Date }

export type UseCase<Input, Output> = (scope: Scope, input: Input) => Promise<Output>

/** `repeatable`: running it again is right even where it may have been committed; it finds what it did by its key. */
export type Manner = { repeatable?: boolean }

/**
 * One use case = one database transaction: a throw rolls it back, a return commits it. A lost race (serialization,
 * deadlock, unique key, lock or pool busy) is run again from the start, at most five times, and so is one whose
 * connection was lost before it asked for its COMMIT; lost five times over, it throws `Unavailable`, effect `none`.
 * Once it has asked, nobody knows what became of it: a `repeatable` one is run again and looks itself up by its key,
 * any other throws `Unavailable`, effect `unknown`. While there is no PostgreSQL it tries for eight seconds, then
 * throws `Unavailable`, effect `none`.
 */
export async function run<Input, Output>(
  deps: CoreDeps,
  useCase: UseCase<Input, Output>,
  input: Input,
  { repeatable = false }: Manner = {},
): Promise<Result<Output>> {
  const { prisma, clock, ...rest } = deps
  const transaction = (atCommit: () => void) =>
    prisma.$transaction(async (tx) => {
      const output = await useCase({ ...rest, now: clock(), tx }, input)
      atCommit()
      return output
    })
  return answered(persist({ random: deps.random, repeatable }, transaction))
}

/**
 * The same for a use case that is a single statement, or only reads: a transaction around it would add two round trips
 * and nothing else, because each statement sees what was committed before it began, in a transaction or not. Every
 * statement is its own COMMIT.
 */
export async function runUnframed<Input, Output>(
  deps: CoreDeps,
  useCase: UseCase<Input, Output>,
  input: Input,
  { repeatable = false }: Manner = {},
): Promise<Result<Output>> {
  const { prisma, clock, ...rest } = deps
  const statement = (atCommit: () => void) => {
    atCommit()
    return useCase({ ...rest, now: clock(), tx: prisma }, input)
  }
  return answered(persist({ random: deps.random, repeatable }, statement))
}

async function answered<Output>(output: Promise<Output>): Promise<Result<Output>> {
  try {
    return { ok: true, value: await output }
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, failure: error.failure }
    throw error
  }
}
