import { describe, expect, test } from 'vitest'
import { type Mishap, mishapOf } from '../../../src/core/kit/mishap.ts'

/** As Prisma wraps what its driver adapter reports of a raw query. */
const raw = (cause: object) => Object.assign(new Error('Raw query failed'), { code: 'P2010', meta: meta(cause) })
const meta = (cause: object) => ({ driverAdapterError: Object.assign(new Error('adapter'), { cause }) })

const P2028 = (words: string) => Object.assign(new Error(`Transaction API error: ${words}`), { code: 'P2028' })

// Each was seen to come out of Prisma when what it says had happened.
const SEEN: [what: string, error: unknown, mishap: Mishap | undefined][] = [
  ['COMMIT was cut', new Error('Connection terminated unexpectedly'), 'cut'],
  ['terminated in a statement', raw({ kind: 'postgres', code: '57P01', originalCode: '57P01' }), 'cut'],
  [
    'terminated between statements',
    new Error('Client has encountered a connection error and is not queryable'),
    'unreachable',
  ],
  ['refused, raw', raw({ kind: 'DatabaseNotReachable' }), 'unreachable'],
  ['refused, model', Object.assign(new Error("Can't reach database server"), { code: 'P1001' }), 'unreachable'],
  [
    'refused, transaction',
    Object.assign(new Error('DatabaseNotReachable'), { cause: { kind: 'DatabaseNotReachable' } }),
    'unreachable',
  ],
  ['in recovery', { cause: { kind: 'postgres', code: '57P03', originalCode: '57P03' } }, 'unreachable'],
  ['no connection in time', new Error('timeout exceeded when trying to connect'), 'unreachable'],
  ['reset', { cause: { kind: 'ConnectionClosed' } }, 'cut'],
  ['a class 08 of any kind', { code: '08006' }, 'cut'],
  ['a deadlock', { cause: { kind: 'TransactionWriteConflict' } }, 'race'],
  ['a unique key', Object.assign(new Error('Unique'), { code: 'P2002' }), 'taken'],
  ['a lock not free in time', raw({ kind: 'postgres', code: '55P03', originalCode: '55P03' }), 'race'],
  ['a transaction that could not begin', P2028('Unable to start a transaction in the given time.'), 'race'],
  [
    'a transaction too long',
    P2028('Transaction already closed: A query cannot be executed on an expired transaction. The timeout for'),
    'slow',
  ],
  ['a statement too slow', raw({ kind: 'postgres', code: '57014', originalCode: '57014' }), undefined],
  ['a mistake of ours', new Error('a decided payment was not booked'), undefined],
  ['nothing at all', undefined, undefined],
]

describe('what went wrong with the database', () => {
  test.each(SEEN)('MNY-07 %s', (_what, error, mishap) => expect(mishapOf(error)).toBe(mishap))
})
