import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '../../../src/core/kit/use-case.ts'
import { auditBooks } from '../../../src/core/ledger/audit-books.ts'
import { type NewJournal, post } from '../../../src/core/ledger/post.ts'
import { openDatabase } from '../../../src/platform/database/client.ts'
import { canLimitFiles } from '../../support/capabilities.ts'
import { query } from '../../support/database.ts'
import { openLedger } from '../../support/ledger.ts'
import { type OwnServer, startOwnServer } from '../../support/own-server.ts'

// `CRASHES=20 npx vitest run test/core/ledger/server-trouble.test.ts` crashes the server more often.
const CRASHES = Number(process.env['CRASHES'] ?? 3)

let server: OwnServer
let prisma: ReturnType<typeof openDatabase>
let ledger: Awaited<ReturnType<typeof openLedger>>
let [ana, ben] = [0n, 0n]

beforeAll(async () => {
  server = await startOwnServer()
  await connect()
  ana = (await ledger.person('ana', 1_000_000n)).id
  ben = (await ledger.person('ben', 0n)).id
}, 120_000)
afterEach(async () => {
  const { checks } = await prisma.$transaction((tx) => auditBooks({ tx } as Scope, { scratch: ['%'] }))
  expect(checks.filter(({ breaches }) => breaches > 0)).toEqual([])
})
afterAll(async () => {
  await prisma?.$disconnect()
  await server?.close()
})

/** A pool to where the server is now. */
async function connect() {
  await prisma?.$disconnect()
  prisma = openDatabase(server.app)
  ledger = await openLedger(prisma)
}

const payment = (reason?: string): NewJournal =>
  ledger.journal([ledger.leg(ana, ben, 1n)], reason === undefined ? {} : { reason })
const book = (journals: NewJournal[]) =>
  prisma.$transaction((tx) => post({ tx, now: new Date() } as Scope, journals), { timeout: 60_000 })
const known = (journals: readonly NewJournal[]) =>
  prisma.journal.count({ where: { id: { in: journals.map(({ id }) => id) } } })

/** Posts until something goes wrong, alone and by fifties; says what was asked, and what of it was acknowledged. */
async function underLoad(trouble: () => Promise<void>) {
  const [asked, acknowledged]: [NewJournal[][], NewJournal[]] = [[], []]
  let isOver = false
  const client = async (size: number) => {
    while (!isOver) {
      const batch = Array.from({ length: size }, () => payment())
      asked.push(batch)
      if ((await book(batch)).every((status) => status === 'posted')) acknowledged.push(...batch)
    }
  }
  const clients = [1, 1, 1, 1, 50, 50].map((size) => client(size).catch(() => {}))
  await new Promise((resolve) => setTimeout(resolve, 700))
  await trouble()
  isOver = true
  await Promise.all(clients)
  return { asked, acknowledged }
}

describe('R-07 the database server dies', () => {
  it(`R-07 F4 all its processes killed under load, ${CRASHES} times: nothing acknowledged is lost, batches are whole, and asking again ends each once`, async () => {
    let asked = 0
    for (let crash = 0; crash < CRASHES; crash++) {
      const before = await ledger.balance(ben)
      const said = await underLoad(() => server.crash('whole'))
      await connect()
      expect(said.acknowledged.length).toBeGreaterThan(0)
      expect(await known(said.acknowledged)).toBe(said.acknowledged.length)
      for (const batch of said.asked) expect([0, batch.length]).toContain(await known(batch))
      for (const batch of said.asked) {
        const answers = new Set(await book(batch))
        expect([['posted'], ['repeated']]).toContainEqual([...answers])
      }
      asked += said.asked.flat().length
      expect((await ledger.balance(ben)) - before).toBe(BigInt(said.asked.flat().length))
    }
    expect(await ledger.balance(ben)).toBe(BigInt(asked))
  }, 300_000)
})

describe('the database server cannot write', () => {
  it('F12 read-only, as a standby is: refused as a whole, and afterwards booked once', async () => {
    const before = await ledger.balance(ben)
    await query(server.superuser, 'alter role okpay_app set default_transaction_read_only = on')
    prisma = openDatabase(server.app)
    const journals = [payment(), payment()]
    await expect(book(journals)).rejects.toThrow('read-only transaction')
    await query(server.superuser, 'alter role okpay_app reset default_transaction_read_only')
    await connect()
    expect(await known(journals)).toBe(0)
    expect(await book(journals)).toEqual(['posted', 'posted'])
    expect(await book(journals)).toEqual(['repeated', 'repeated'])
    expect((await ledger.balance(ben)) - before).toBe(2n)
  })

  it.skipIf(!canLimitFiles)(
    'F12 no room left for a table to grow: the round that needs it is refused as a whole, what was acknowledged stays',
    async () => {
      const before = await ledger.balance(ben)
      const limit = async (bytes: number | 'unlimited') => {
        const pid = server.pid()
        // Only its own user may limit a process.
        const { uid, gid } = await stat(`/proc/${pid}`)
        await promisify(execFile)('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`], { uid, gid })
        await connect()
      }
      // Segments of the write-ahead log are 16 MB: they still fit, and no table grows beyond.
      await limit(16 * 1024 * 1024)
      const reason = () => randomBytes(950).toString('hex')
      const acknowledged: NewJournal[] = []
      let refused: NewJournal[] = []
      while (refused.length === 0) {
        const batch = Array.from({ length: 400 }, () => payment(reason()))
        const answers = await book(batch).catch((error: Error) => error)
        if (answers instanceof Error) {
          expect(answers.message).toMatch(/could not (extend|write)/)
          refused = batch
        } else acknowledged.push(...batch)
      }
      expect(await known(refused)).toBe(0)
      expect(await known(acknowledged)).toBe(acknowledged.length)
      await limit('unlimited')
      expect(new Set(await book(refused))).toEqual(new Set(['posted']))
      expect((await ledger.balance(ben)) - before).toBe(BigInt(acknowledged.length + refused.length))
    },
    120_000,
  )
})
