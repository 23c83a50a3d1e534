import { setTimeout as pause } from 'node:timers/promises'
import type { Prisma, PrismaClient } from '#prisma'
import type { CurrencyCode } from '../money/currency.ts'
import type { Hasher } from '../ports/hasher.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { OrderDesk } from '../ports/order-desk.ts'
import type { BankDetails, TopUpRail } from '../topup/views.ts'
import { DomainError, type Result } from './failure.ts'

/** What the core is built on. Everything that touches the world outside PostgreSQL is a port. */
export type CoreDeps = {
  prisma: PrismaClient
  clock: () => Date
  newId: () => string
  /** Bytes from the system's generator. */
  random: (bytes: number) => Uint8Array
  keyring: Keyring
  hasher: Hasher
  /** Where bank transfers go, by currency: what `startTopUp` shows and callbacks are checked against. */
  bankAccounts: Partial<Record<CurrencyCode, BankDetails>>
  /** Where orders are placed on rails that are paid on somebody else's page. A rail without a desk is switched off. */
  orderDesks: Partial<Record<Exclude<TopUpRail, 'bank'>, OrderDesk>>
}

export type Tx = Prisma.TransactionClient

/** What one use case works with: the dependencies, one transaction, one moment. */
export type Scope = Omit<CoreDeps, 'prisma' | 'clock'> & { tx: Tx; now: Date }

export type UseCase<Input, Output> = (scope: Scope, input: Input) => Promise<Output>

const ATTEMPTS_MAX = 5

/**
 * One use case = one database transaction: a throw rolls it back, a return commits it. A lost race (serialization,
 * deadlock, unique key, a lock or the pool too long busy) is run again from the start, at most five times, with jitter.
 */
export async function run<Input, Output>(
  deps: CoreDeps,
  useCase: UseCase<Input, Output>,
  input: Input,
): Promise<Result<Output>> {
  const { prisma, clock, ...rest } = deps
  return attempted(deps, () => prisma.$transaction((tx) => useCase({ ...rest, now: clock(), tx }, input)))
}

/**
 * The same for a use case that is a single statement, or only reads: a transaction around it would add two round trips
 * and nothing else, because each statement sees what was committed before it began, in a transaction or not.
 */
export async function runUnframed<Input, Output>(
  deps: CoreDeps,
  useCase: UseCase<Input, Output>,
  input: Input,
): Promise<Result<Output>> {
  const { prisma, clock, ...rest } = deps
  return attempted(deps, () => useCase({ ...rest, now: clock(), tx: prisma }, input))
}

async function attempted<Output>({ random }: CoreDeps, work: () => Promise<Output>): Promise<Result<Output>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return { ok: true, value: await work() }
    } catch (error) {
      if (error instanceof DomainError) return { ok: false, failure: error.failure }
      if (attempt === ATTEMPTS_MAX || !isLostRace(error)) throw error
      await pause(2 ** attempt * 5 * (0.5 + (random(1)[0] ?? 0) / 255))
    }
  }
}

const RACES = new Set(['P2034', 'P2028', 'P2002', '40001', '40P01', '23505', '55P03'])

/** Whether running it again may help. Driver adapters report a lost race as Prisma's code, an SQLSTATE or a kind. */
export function isLostRace(error: unknown): boolean {
  for (let at = error, depth = 0; at !== null && typeof at === 'object' && depth < 5; depth++) {
    const { code, originalCode, kind, cause, meta } = at as Record<string, unknown>
    if ([code, originalCode, (meta as { code?: unknown } | undefined)?.code].some((c) => RACES.has(String(c))))
      return true
    if (kind === 'TransactionWriteConflict') return true
    at = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError
  }
  return false
}
