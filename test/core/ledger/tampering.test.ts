import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHECKS } from '../../../src/core/ledger/books-checks.ts'
import { captureHold, doubtHold, holdMoney, releaseHold } from '../../../src/core/ledger/two-phases.ts'
import { money } from '../../../src/core/money/money.ts'
import { firstBreach } from '../../support/audit.ts'
import { createDice } from '../../support/dice.ts'
import { openLedger } from '../../support/ledger.ts'
import { granted } from '../../support/people.ts'
import { sealAll } from '../../support/seal.ts'
import { anyEdit, change, type Edit, everyEdit, type Table, tablesOf } from '../../support/tamper.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

// random edits as superuser, with every trigger off. `EDITS=1000 npx vitest run test/core/ledger/tampering.test.ts`
// makes the full number; `SEED=...` repeats a run.
const EDITS = Number(process.env['EDITS'] ?? 300)
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

let world: World
let intruder: pg.Client
let kept: string[]
let tables: Table[]

beforeAll(async () => {
  world = await openWorld()
  intruder = new pg.Client({ connectionString: world.database.superuser })
  await intruder.connect()
  await moveMoney()
  await sealAll(world)
  kept = granted(await world.core.auditBooks({})).heads.flatMap(({ hash }) => hash ?? [])
  tables = await tablesOf(intruder)
})
afterAll(async () => {
  await intruder.end()
  await world.close()
})

/** Payments with fees, top-ups, holds in every state, reversals, two currencies. */
async function moveMoney(): Promise<void> {
  const [ana, ben] = [await world.person({ balance: '500.00' }), await world.person({ balance: '20.00' })]
  for (let n = 0; n < 12; n++) {
    const amount = amountOf('1.00', 'EUR')
    const quote = granted(await world.core.quoteSend({ actor: ana.chat, payee: { userId: ben.userId }, amount }))
    granted(await world.core.confirmPayment({ actor: ana.chat, intentId: quote.intentId }))
  }
  await sealAll(world)
  const ledger = await openLedger(world.deps.prisma)
  const step = (kind: string) => ({ id: randomUUID(), kind, businessKey: randomUUID(), actor: 'test' })
  const [a, b] = [await ledger.person('a', 90_000n), await ledger.person('b', 90_000n)]
  const dollars = {
    from: await ledger.account('x', 'topup_clearing', 'USD'),
    to: await ledger.account('a', 'user', 'USD'),
  }
  for (let n = 0n; n < 25n; n++) {
    // Some blocks of each chain, so that there are links to break.
    if (n % 8n === 7n) await sealAll(world)
    const there = ledger.journal([ledger.leg(a.id, b.id, 100n + n), ledger.leg(a.id, ledger.house, 1n)])
    const usd = { ...dollars, amount: money(7n + n, 'USD') }
    const back = { reverses: there.id, reason: 'sent twice', approvedBy: 'staff:two' }
    await ledger.book(there, ledger.journal([ledger.leg(b.id, a.id, 3n), usd]))
    await ledger.book(ledger.journal([ledger.leg(b.id, a.id, 50n)], back))
    const holdId = randomUUID()
    const aside = { ...step('hold'), holdId, from: a.id, heldIn: a.heldIn, amount: money(40n + n, 'EUR') }
    await ledger.within((scope) => holdMoney(scope, { ...aside, why: 'withdrawal', until: new Date('2099-01-01') }))
    if (n % 4n === 0n) await ledger.within((scope) => doubtHold(scope, holdId))
    else if (n % 4n === 1n) await ledger.within((scope) => releaseHold(scope, { ...step('release'), holdId }))
    else if (n % 4n === 2n)
      await ledger.within((scope) => captureHold(scope, { ...step('capture'), holdId, to: ledger.house, minor: 9n }))
  }
}

/** What the audit finds after an edit that every guard would have stopped; the edit is undone again. */
async function foundAfter(edit: string, ids: readonly string[]): Promise<{ changed: number; by: string | undefined }> {
  await intruder.query('begin')
  try {
    await intruder.query('set local session_replication_role = replica')
    const { rowCount } = await intruder.query(edit).catch((error: pg.DatabaseError) => {
      // Not even a superuser writes what a CHECK or a unique key forbids.
      if (error.code?.startsWith('23')) return { rowCount: 0 }
      throw error
    })
    if (!rowCount) return { changed: 0, by: undefined }
    const breach = await firstBreach(intruder, ids)
    if (breach) return { changed: rowCount, by: breach.id }
    const heads = `select from ledger.seal where encode(hash, 'hex') = any($1)`
    const isCutOff = (await intruder.query(heads, [kept])).rowCount !== kept.length
    return { changed: rowCount, by: isCutOff ? 'a head that was written down' : undefined }
  } finally {
    await intruder.query('rollback')
  }
}

describe('R-29 whoever changes the books behind their back is found', () => {
  const tableOf = (name: string): Table => {
    const table = tables.find((each) => each.name === name)
    if (!table) throw new Error(`there is no table ${name}`)
    return table
  }
  const seen = ['A9', 'I12', 'I1', 'I3', 'I4']
  const misses = async (edits: Iterable<Edit>, most: number, ids: readonly string[]) => {
    const [made, missed]: [Map<string, number>, string[]] = [new Map(), []]
    let count = 0
    for (const { table, how, sql } of edits) {
      if (count === most) break
      const { changed, by } = await foundAfter(sql, ids)
      if (changed === 0) continue
      count += 1
      made.set(`${table}: ${how}`, (made.get(`${table}: ${how}`) ?? 0) + 1)
      if (!by) missed.push(sql)
    }
    return { count, made, missed }
  }

  it(`R-29 F14 every kind of edit: each sealed column changed, blanked, swapped; rows gone, doubled; a chain cut off (seed ${SEED})`, async () => {
    const dice = createDice(SEED)
    const kindOf = ({ table, how }: Edit) => `${table}: ${how}`
    // Keys and CHECKs keep even a superuser from some swaps and blanks; nothing keeps them from the rest, though an edit
    // drawn at random may be one that changes nothing or that a key forbids. Those are drawn again.
    const optional = /: (swap|blank) /
    const made = new Set<string>()
    let wanted: string[] = []
    for (let round = 0; round < 3 || (round < 50 && wanted.length > 0); round++) {
      const drawn = tables.flatMap((table) => everyEdit(dice, table))
      const edits = round < 3 ? drawn : drawn.filter((edit) => wanted.includes(kindOf(edit)))
      const found = await misses(edits, edits.length, seen)
      expect(found.missed).toEqual([])
      for (const kind of found.made.keys()) made.add(kind)
      wanted = drawn.map(kindOf).filter((kind) => !optional.test(kind) && !made.has(kind))
    }
    expect(wanted).toEqual([])
    expect([...made].filter((kind) => optional.test(kind)).length).toBeGreaterThan(15)
  }, 300_000)

  it(`R-29 every one of ${EDITS} random edits of sealed rows (seed ${SEED})`, async () => {
    const dice = createDice(SEED)
    function* edits() {
      for (let tries = 0; tries < EDITS * 20; tries++)
        yield anyEdit(
          dice,
          tableOf(dice.pick(['journal', 'posting', 'posting', 'account', 'hold', 'audit_event', 'seal'])),
        )
    }
    const { count, made, missed } = await misses(edits(), EDITS, seen)
    expect(count).toBe(EDITS)
    expect(missed).toEqual([])
    tell(`${count} edits of sealed rows, 0 missed`, made)
  }, 900_000)

  it(`R-29 every one of ${EDITS} random edits that break an invariant, without the seal's help (seed ${SEED})`, async () => {
    const dice = createDice(SEED + 1)
    const invariants = CHECKS.map(({ id }) => id).filter((id) => id !== 'A9' && id !== 'I12')
    const bound: Record<string, string[]> = {
      account: ['balance', 'version', 'currency', 'floor'],
      posting: tableOf('posting').columns.map(({ name }) => name),
      journal: ['id', 'kind', 'business_key', 'request_hash', 'reverses'],
      hold: ['amount', 'captured', 'released', 'closed_by', 'account_id', 'currency', 'opened_by'],
    }
    function* edits() {
      for (let tries = 0; tries < EDITS * 20; tries++) {
        const table = tableOf(dice.pick(Object.keys(bound)))
        const column = dice.pick(table.columns.filter(({ name }) => bound[table.name]?.includes(name)))
        const isUsed = table.name === 'account' ? 'version > 0 and ' : ''
        yield change(dice, table, column, `${isUsed}${column.name} is not null`)
      }
    }
    const { count, made, missed } = await misses(edits(), EDITS, invariants)
    expect(count).toBe(EDITS)
    expect(missed).toEqual([])
    tell(`${count} edits that break an invariant, 0 missed without the seal`, made)
  }, 900_000)
})

/** A long run says what it did. */
function tell(what: string, made: Map<string, number>): void {
  if (EDITS < 1_000) return
  const lines = [...made].sort().map(([kind, count]) => `${String(count).padStart(6)}  ${kind}`)
  process.stdout.write(`${what} (seed ${SEED})\n${lines.join('\n')}\n`)
}
