import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SealedBlock } from '#core'
import sealBooks from '../../src/jobs/seal-books.ts'
import { query, rows } from '../support/database.ts'
import { granted } from '../support/people.ts'
import { neighboursAreDone, sealAll } from '../support/seal.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const never = async () => {
  throw new Error('this job does not do that')
}

/** Runs the job until it has nothing to do, as the minutes go by; returns what it told. */
async function seal(): Promise<SealedBlock[]> {
  const told: SealedBlock[] = []
  const sealed = (block: SealedBlock) => void told.push(block)
  await sealBooks.run({
    core: world.core,
    sendMail: never,
    removeMessage: never,
    deliverPaper: never,
    deliverNotice: never,
    sealed,
  })
  await sealAll(world)
  return told
}

const isSound = async () => granted(await world.core.auditBooks({})).checks.filter(({ breaches }) => breaches > 0)

describe('R-29 the seal', () => {
  it('R-29 LOG-05 chains blocks of what is finished, tells each new head, and is quiet when there is nothing new', async () => {
    await world.person({ balance: '10.00' })
    await seal()
    const first = granted(await world.core.auditBooks({})).heads
    expect(first.map(({ chain, unsealed }) => [chain, unsealed])).toEqual(
      ['account', 'hold', 'journal', 'audit'].map((chain) => [chain, 0]),
    )
    expect(await seal()).toEqual([])
    await world.person({ balance: '20.00' })
    await seal()
    const second = granted(await world.core.auditBooks({})).heads
    const of = (heads: typeof first, chain: string) => heads.find((head) => head.chain === chain)
    expect(of(second, 'journal')?.block).toBeGreaterThan(of(first, 'journal')?.block ?? 99)
    const [link] = await rows<{ previous: string }>(
      world.database.owner,
      `select encode(previous, 'hex') as previous from ledger.seal where chain = 'journal' and block = ${(of(first, 'journal')?.block ?? 0) + 1}`,
    )
    expect(link?.previous).toBe(of(first, 'journal')?.hash)
    expect(await isSound()).toEqual([])
  })

  it('R-29 leaves alone what is not finished: a transaction that began earlier may still write', async () => {
    await seal()
    const writer = new pg.Client({ connectionString: world.database.superuser })
    await writer.connect()
    await writer.query('begin')
    await writer.query(`insert into audit_event (at, actor, action, subject) values (now(), 'x', 'slow', 'y')`)
    await world.person({ balance: '5.00' })
    granted(await world.core.sealBooks({}))
    const during = granted(await world.core.auditBooks({})).heads.find(({ chain }) => chain === 'journal')
    expect(during?.unsealed).toBe(1)
    await writer.query('commit')
    await writer.end()
    await seal()
    expect(await isSound()).toEqual([])
  })

  it('R-29 two workers at once make one chain', async () => {
    await world.person({ balance: '7.00' })
    const other = world.another()
    await Promise.all([world.core.sealBooks({}), other.core.sealBooks({}), world.core.sealBooks({})])
    await other.close()
    await seal()
    expect(await isSound()).toEqual([])
  })

  it('R-29 catches up with whatever is waiting, a few blocks at a time', async () => {
    await seal()
    const many = `insert into audit_event (at, actor, action, subject) select now(), 'x', 'many', n::text from generate_series(1, 10000) n`
    for (let n = 0; n < 5; n++) await query(world.database.superuser, many)
    await neighboursAreDone(world)
    const first = granted(await world.core.sealBooks({}))
    expect([first.blocks.length, first.more]).toEqual([4, true])
    // Counted in the chain, not by what one run told: a neighbour's open transaction may put the block off to the next.
    await seal()
    const [last] = await rows<{ rows: bigint }>(
      world.database.owner,
      `select rows from ledger.seal where chain = 'audit' order by block desc limit 1`,
    )
    expect(BigInt(last?.rows ?? 0)).toBe(10_000n)
    expect(await isSound()).toEqual([])
  })
})
