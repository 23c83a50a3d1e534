import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstBreach } from '../../support/audit.ts'
import { granted } from '../../support/people.ts'
import { sealAll } from '../../support/seal.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

// A forger who knows how blocks are hashed: what was cut out of a chain shows in the link of the next block alone.
let world: World
let intruder: pg.Client
beforeAll(async () => {
  world = await openWorld()
  intruder = new pg.Client({ connectionString: world.database.superuser })
  await intruder.connect()
  const [ana, ben] = [await world.person({ balance: '50.00' }), await world.person()]
  for (let n = 0; n < 2; n++) {
    const amount = amountOf('1.00', 'EUR')
    const quote = granted(await world.core.quoteSend({ actor: ana.chat, payee: { userId: ben.userId }, amount }))
    granted(await world.core.confirmPayment({ actor: ana.chat, intentId: quote.intentId }))
    await world.person()
    await sealAll(world)
  }
})
afterAll(async () => {
  await intruder.end()
  await world.close()
})

/** The newest block of a chain, made to follow another block than the one before it, and hashed anew as the sealer would. */
const FORGED = `
  update ledger.seal s set previous = forged.previous,
    hash = ledger.block_hash(s.chain, s.block, s.from_xid, s.to_xid, s.rows, forged.previous, forged.digest)
  from (select sha256('another block'::bytea) as previous, b.block, (
      select sha256(string_agg(r.digest, ''::bytea order by r.xid, r.digest)) from ledger.sealable r
      where r.chain = b.chain and r.xid >= b.from_xid and r.xid < b.to_xid) as digest
    from ledger.seal b where b.chain = $1 order by b.block desc limit 1) forged
  where s.chain = $1 and s.block = forged.block and s.block > 0`

test.each([
  ['journal', 'A9'],
  ['account', 'A9'],
  ['audit', 'I12'],
])(
  'R-29 LOG-05 a block of the chain %s that was hashed anew over another predecessor breaks %s',
  async (chain, breach) => {
    expect(await firstBreach(intruder, ['A9', 'I12'])).toBeUndefined()
    await intruder.query('begin')
    try {
      await intruder.query('set local session_replication_role = replica')
      expect((await intruder.query(FORGED, [chain])).rowCount).toBe(1)
      expect((await firstBreach(intruder, ['A9', 'I12']))?.id).toBe(breach)
    } finally {
      await intruder.query('rollback')
    }
  },
)
