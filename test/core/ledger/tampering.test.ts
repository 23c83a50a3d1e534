import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHECKS } from '../../../src/core/ledger/books-checks.ts'
import { captureHold, doubtHold, holdMoney, releaseHold } from '../../../src/core/ledger/two-phases.ts'
import { money } from '../../../src/core/money/money.ts'
import { firstBreach } from '../../support/audit.ts'
import { createDice, type Dice } from '../../support/dice.ts'
import { openLedger } from '../../support/ledger.ts'
import { granted } from '../../support/people.ts'
import { sealAll } from '../../support/seal.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

// random edits as superuser, with every trigger off. `EDITS=1000 npx vitest run test/core/ledger/tampering.test.ts`
// makes the full number; `SEED=...` repeats a run.
const EDITS = Number(process.env['EDITS'] ?? 300)
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

let world: World
let intruder: pg.Client
let kept: string[]
let columns: Map<string, { name: string; type: string }[]>

beforeAll(async () => {
  world = await openWorld()
  intruder = new pg.Client({ connectionString: world.database.superuser })
  await intruder.connect()
  await moveMoney()
  await sealAll(world)
  kept = granted(await world.core.auditBooks({})).heads.flatMap(({ hash }) => hash ?? [])
  const { rows } = await intruder.query<{ table: string; name: string; type: string }>(
    `select c.relname as table, a.attname as name, t.typname as type from pg_attribute a
     join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
     where n.nspname || '.' || c.relname = any($1) and a.attnum > 0 and not a.attisdropped`,
    [['ledger.account', 'ledger.journal', 'ledger.posting', 'ledger.hold', 'ledger.seal', 'public.audit_event']],
  )
  columns = Map.groupBy(rows, ({ table }) => table)
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
  const ledger = await openLedger(world.deps.prisma)
  const step = (kind: string) => ({ id: randomUUID(), kind, businessKey: randomUUID(), actor: 'test' })
  const [a, b] = [await ledger.person('a', 90_000n), await ledger.person('b', 90_000n)]
  const dollars = {
    from: await ledger.account('x', 'topup_clearing', 'USD'),
    to: await ledger.account('a', 'user', 'USD'),
  }
  for (let n = 0n; n < 25n; n++) {
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

const VALUES: Record<string, (dice: Dice) => string> = {
  int8: (dice) => `VALUE + ${dice.pick([1, -1, 10, 1000])}`,
  int4: () => 'VALUE + 1',
  int2: () => 'VALUE + 1',
  text: (dice) => dice.pick([`VALUE || 'x'`, `'changed'`]),
  bpchar: () => `case VALUE when 'EUR' then 'USD' else 'EUR' end`,
  uuid: () => 'gen_random_uuid()',
  bytea: () => `sha256(VALUE)`,
  jsonb: () => `VALUE || '{"n": 1}'`,
  timestamptz: (dice) => `VALUE + interval '${dice.pick([1, 60_000])} milliseconds'`,
}

/** One row of a table, by chance: another value in one column, gone, or doubled under another key. */
function edit(dice: Dice, table: string, only?: readonly string[]): string {
  const schema = table === 'audit_event' ? 'public' : 'ledger'
  const all = columns.get(table) ?? []
  const column = dice.pick(all.filter(({ name }) => !only || only.includes(name)))
  const row = `ctid = (select ctid from ${schema}.${table} where ${column.name} is not null${table === 'account' ? ' and version > 0' : ''} order by md5(ctid::text || ${dice.below(1e9)}) limit 1)`
  if (!only && dice.below(8) === 0) return `delete from ${schema}.${table} where ${row}`
  if (!only && dice.below(8) === 0) {
    const key: Record<string, string> = {
      id: table === 'account' || table === 'audit_event' ? '-1' : 'gen_random_uuid()',
      business_key: `'forged'`,
      owner: `'forged'`,
      leg: 'leg + 50',
      from_version: '-1',
      to_version: '-1',
      block: 'block + 1',
      opened_by: 'gen_random_uuid()',
    }
    const names = all.map(({ name }) => name)
    return `insert into ${schema}.${table} (${names}) overriding system value select ${names.map((name) => key[name] ?? name)} from ${schema}.${table} where ${row}`
  }
  const value = VALUES[column.type]?.(dice).replaceAll('VALUE', column.name)
  return `update ${schema}.${table} set ${column.name} = ${value} where ${row}`
}

/** What of a row may change after it was sealed, and is therefore not what the seal covers. */
const UNSEALED: Record<string, readonly string[]> = {
  account: ['balance', 'version', 'moved_at'],
  hold: ['captured', 'released', 'state', 'closed_by'],
  seal: ['sealed_at'],
}

describe('R-29 whoever changes the books behind their back is found', () => {
  it(`R-29 every one of ${EDITS} random edits of sealed rows (seed ${SEED})`, async () => {
    const dice = createDice(SEED)
    const missed: string[] = []
    for (let made = 0, tries = 0; made < EDITS; tries++) {
      expect(tries).toBeLessThan(EDITS * 20)
      const table = dice.pick(['journal', 'posting', 'posting', 'account', 'hold', 'audit_event', 'seal'])
      const sql = edit(dice, table)
      if (UNSEALED[table]?.some((name) => sql.includes(` set ${name} =`))) continue
      const { changed, by } = await foundAfter(sql, ['A9', 'I12', 'I1', 'I3', 'I4'])
      if (changed === 0) continue
      made++
      if (!by) missed.push(sql)
    }
    expect(missed).toEqual([])
  }, 300_000)

  it(`R-29 every one of ${EDITS} random edits that break an invariant, without the seal's help (seed ${SEED})`, async () => {
    const dice = createDice(SEED + 1)
    const invariants = CHECKS.map(({ id }) => id).filter((id) => id !== 'A9' && id !== 'I12')
    const bound: Record<string, string[]> = {
      account: ['balance', 'version', 'currency', 'floor'],
      posting: (columns.get('posting') ?? []).map(({ name }) => name),
      journal: ['id', 'kind', 'business_key', 'request_hash', 'reverses'],
      hold: ['amount', 'captured', 'released', 'closed_by', 'account_id', 'currency', 'opened_by'],
    }
    const missed: string[] = []
    for (let made = 0, tries = 0; made < EDITS; tries++) {
      expect(tries).toBeLessThan(EDITS * 20)
      const table = dice.pick(Object.keys(bound))
      const sql = edit(dice, table, bound[table])
      const { changed, by } = await foundAfter(sql, invariants)
      if (changed === 0) continue
      made++
      if (!by) missed.push(sql)
    }
    expect(missed).toEqual([])
  }, 300_000)
})
