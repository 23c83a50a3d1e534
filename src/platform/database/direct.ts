import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import { Prisma, type PrismaClient } from '#prisma'
import { parameter, returned } from './wire-values.ts'

type Tx = Prisma.TransactionClient
type Work = (tx: Tx) => Promise<unknown>
type Options = { timeout?: number }
type NameOf = (statement: { sql: string }) => string

/** Where a transaction that begins notes which connection it was given. */
const beginning = new AsyncLocalStorage<{ connection?: pg.PoolClient }>()

/** A pool that tells a transaction its connection. */
export class TellingPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): unknown {
    if (callback) return super.connect(callback)
    const told = beginning.getStore()
    return super.connect().then((connection) => {
      if (told) told.connection = connection
      return connection
    })
  }
}

/** A statement is not begun so shortly before its transaction's time is over, in milliseconds. */
const LAST_MOMENT = 1_000

/**
 * Lets the statements that are written as SQL go straight to node-postgres, on the connection of their transaction:
 * through Prisma's own engine each of their parameters and rows is written and read three times, a fifth of all that the
 * program does for a payment. Prisma begins and ends the transaction, and asks whatever is not SQL.
 * @param timeout of a transaction that says nothing else, in milliseconds
 */
export function directly(prisma: PrismaClient, nameOf: NameOf, timeout: number): PrismaClient {
  const transaction = prisma.$transaction.bind(prisma) as (work: Work, options?: Options) => Promise<unknown>
  const framed = (work: Work | unknown[], options?: Options) => {
    if (typeof work !== 'function') return transaction(work as unknown as Work, options)
    const told: { connection?: pg.PoolClient } = {}
    const within = async (tx: Tx): Promise<unknown> => {
      if (!told.connection) return work(tx)
      const frame = { until: performance.now() + (options?.timeout ?? timeout) - LAST_MOMENT }
      try {
        return await work(overConnection(tx, told.connection, nameOf, frame))
      } finally {
        frame.until = 0
      }
    }
    return beginning.run(told, () => transaction(within, options))
  }
  return new Proxy(prisma, {
    get: (client, name) => (name === '$transaction' ? framed : Reflect.get(client, name, client)),
  })
}

/** `until`: no statement begins after it, for by then the connection may be somebody else's. */
type Frame = { until: number }

function overConnection(tx: Tx, connection: pg.PoolClient, nameOf: NameOf, frame: Frame): Tx {
  const ask = async (strings: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]) => {
    if (performance.now() > frame.until)
      throw Object.assign(new Error('a statement is not begun on an expired transaction, or on one that is over'), {
        code: 'P2028',
      })
    const { text, values: given } = 'raw' in strings ? Prisma.sql(strings, ...values) : strings
    const statement = { name: nameOf({ sql: text }), text, values: given.map(parameter), types: returned }
    return connection.query(statement)
  }
  const direct = {
    $queryRaw: async (strings: TemplateStringsArray, ...values: unknown[]) => (await ask(strings, values)).rows,
    $executeRaw: async (strings: TemplateStringsArray, ...values: unknown[]) =>
      (await ask(strings, values)).rowCount ?? 0,
  }
  return new Proxy(tx, {
    get: (target, name) => (name in direct ? Reflect.get(direct, name) : Reflect.get(target, name, target)),
  })
}
