import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listSales } from '../../../../src/core/shop/sales/list-sales.ts'
import { readSettlement } from '../../../../src/core/shop/sales/read-settlement.ts'
import { query, rows } from '../../../support/database.ts'
import { sold } from '../../../support/refund.ts'
import { touchedPages } from '../../../support/touched.ts'
import { openWorld, type Person, type World } from '../../../support/world.ts'

let world: World
let owner: Person
let payer: Person

beforeAll(async () => {
  world = await openWorld()
  owner = await world.person({ name: 'Carla Aurora' })
  payer = await world.person({ name: 'Ana Payer', balance: '20.00' })
  await sold(world, { owner, payer })
})
afterAll(() => world.close())

/** So many payments more, straight into the tables, copies of the one that was made, a second apart and older. */
async function more(count: number, from: number): Promise<void> {
  const database = world.database.superuser
  await query(database, 'alter table payment_link disable trigger user')
  await rows(
    database,
    `insert into payment_link (id, token, shop_id, currency, amount, description, state, created_at, expires_at, paid_at)
     select gen_random_uuid(), 'copy-' || n, l.shop_id, l.currency, l.amount, l.description, 'withdrawn', l.created_at, l.expires_at, null
     from payment_link l, generate_series($1::int, $2::int) n where l.state = 'paid'`,
    [from, from + count - 1],
  )
  await rows(
    database,
    `insert into intent (id, kind, owner_id, payee_id, payer_account, payee_account, link_id, currency, amount, fee, fee_version,
                         hash, factor, state, reference, created_at, expires_at, confirmed_at)
     select gen_random_uuid(), i.kind, i.owner_id, i.payee_id, i.payer_account, i.payee_account, c.id, i.currency, i.amount,
            i.fee, i.fee_version, i.hash, i.factor, 'committed', 'C-' || c.token, i.created_at, i.expires_at,
            i.confirmed_at - substr(c.token, 6)::int * interval '1 second'
     from intent i, payment_link c where i.reference not like 'C-%' and i.link_id is not null and c.token like 'copy-%'
       and substr(c.token, 6)::int between $1 and $2`,
    [from, from + count - 1],
  )
  await query(database, 'vacuum analyze')
}

const touched = (ask: Parameters<typeof touchedPages>[1]) =>
  world.deps.prisma.$transaction((tx) => touchedPages(tx, ask))

describe('a page of a shop’s payments', () => {
  test('costs what it shows, not what the shop ever sold: the first, one in the middle, one of the settlement', async () => {
    // A copy's description is sealed for another link: what is counted is what is read, not what it says.
    const keyring = { ...world.deps.keyring, open: () => 'Tea' }
    const scope = { ...world.deps, keyring, now: new Date() }
    const actor = owner.chat
    const pages = async (middle: string) => [
      await touched((tx) => listSales({ ...scope, tx }, { actor })),
      await touched((tx) => listSales({ ...scope, tx }, { actor, cursor: middle })),
      await touched((tx) => readSettlement({ ...scope, tx }, { actor, period: 'thirty_days' })),
    ]
    await more(2_000, 1)
    const few = await pages('C-copy-1000')
    await more(18_000, 2_001)
    const many = await pages('C-copy-10000')
    expect(Math.min(...few)).toBeGreaterThan(0)
    for (const [at, before] of few.entries()) expect(many[at]).toBeLessThanOrEqual(before * 2)
  })
})
