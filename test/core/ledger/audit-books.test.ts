import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHECKS } from '../../../src/core/ledger/books-checks.ts'
import { firstBreach } from '../../support/audit.ts'
import { granted } from '../../support/people.ts'
import { sealAll } from '../../support/seal.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { doubtfulPayout, payoutSays } from '../../support/withdraw.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

// Every test that moves money ends with this audit, so each of its checks must be seen to find what it is for.

let world: World
let intruder: pg.Client

beforeAll(async () => {
  world = await openWorld()
  const { core } = world
  const [ana, ben] = [await world.person({ balance: '100.00' }), await world.person()]
  const amount = amountOf('15.00', 'EUR')
  const { intentId } = granted(await core.quoteSend({ actor: ana.chat, payee: { userId: ben.userId }, amount }))
  granted(await core.confirmPayment({ actor: ana.chat, intentId }))
  granted(await core.startTopUp({ actor: ana.chat, rail: 'bank', amount }))
  await tellRates(world)
  const { quoteId } = granted(await core.quoteExchange({ actor: ana.chat, side: { send: amount, to: 'USD' } }))
  granted(await core.confirmExchange({ actor: ana.chat, quoteId }))
  const { reference } = await doubtfulPayout(world)
  await payoutSays(world, reference, 'payout.settled')
  const [asker, second] = [await world.agent('owner'), await world.agent('owner')]
  const from = { kind: 'post_manually', from: 'goodwill', to: null, why: 'goodwill' } as const
  const asked = { ...from, userId: ana.userId, amount: amountOf('5.00', 'EUR') }
  const request = granted(await core.requestApproval({ actor: asker, asked, reason: 'waited three days' }))
  granted(await core.decideApproval({ actor: second, id: request.id, hash: request.hash, decision: 'approve' }))
  await sealAll(world)
  intruder = new pg.Client({ connectionString: world.database.superuser })
  await intruder.connect()
})
afterAll(async () => {
  await intruder.end()
  await world.close()
})

/** What a check says after something was done that every guard of the database would have stopped. */
async function breachesAfter(id: string, damage: string): Promise<number> {
  await intruder.query('begin')
  try {
    await intruder.query('set local session_replication_role = replica')
    await intruder.query('alter table ledger.account drop constraint account_floor')
    await intruder.query('alter table ledger.posting drop constraint posting_two_accounts')
    await intruder.query('alter table approval drop constraint approval_two_people')
    const damaged = (await intruder.query(damage)).rowCount
    expect(damaged).toBeGreaterThan(0)
    return (await firstBreach(intruder, [id]))?.breaches ?? 0
  } finally {
    await intruder.query('rollback')
  }
}

const OTHER = `with them as (select gen_random_uuid() as id)`
const FROM = `from them where state = 'committed'`
/** A leg of such a journal that stays with whoever it came from. */
const KEPT = (kind: string, earned: string) =>
  `update ledger.posting p set to_account = from_account, to_version = -from_version from ledger.journal j, ledger.account a
   where j.id = p.journal_id and j.kind = '${kind}' and a.id = p.to_account and a.kind = '${earned}'`
const DAMAGES: [id: string, what: string, sql: string][] = [
  ['I1', 'a journal without postings', `delete from ledger.posting where journal_id in (select id from intent)`],
  [
    'I1',
    'a posting from an account to itself',
    'update ledger.posting set to_account = from_account, to_version = -from_version',
  ],
  ['I2', 'money from nowhere', `update ledger.account set balance = balance + 1 where kind = 'fee_send'`],
  [
    'I3',
    'a balance its postings do not say',
    `update ledger.account set balance = balance + 1 where kind = 'fee_send'`,
  ],
  ['I3', 'a posting changed afterwards', 'update ledger.posting set amount = amount + 1 where leg = 1'],
  ['I3', 'a movement left out', 'update ledger.account set version = version + 1 where balance <> 0'],
  ['I4', 'a customer below zero', `update ledger.account set balance = -1 where kind = 'user'`],
  ['I4', 'money on hold without a hold', `update ledger.account set balance = 5 where kind = 'user_hold'`],
  [
    'I5',
    'a credited top-up without its journal',
    `update ledger.journal set business_key = 'x' || id where kind = 'topup'`,
  ],
  ['I5', 'a journal whose top-up still waits', `update top_up set state = 'pending' where state = 'credited'`],
  [
    'I5',
    'a top-up of somebody whose account it never reached',
    `update top_up set user_id = (select payee_id from intent limit 1) where state = 'credited'`,
  ],
  [
    'I5',
    'a top-up whose fee was given to its customer',
    `update top_up set credited = credited - 1, fee = 1 where state = 'credited'`,
  ],
  ['I5', 'a top-up of another amount than was booked', `update top_up set fee = 1 where state = 'credited'`],
  [
    'I5',
    'a case of money that was never kept apart',
    `insert into suspense_item (id, rail, event_id, reference, currency, amount, cause, created_at)
     values (gen_random_uuid(), 'bank', 'evt', 'X', 'EUR', 1, 'unknown_reference', now())`,
  ],
  [
    'I6',
    'a top-up that nobody ended',
    `update top_up set expires_at = now() - interval '2 hours' where state = 'pending'`,
  ],
  [
    'I7',
    'more given back than was moved',
    `update ledger.journal set reason = 'x', reverses = (select id from ledger.journal where kind = 'send') where kind = 'topup'`,
  ],
  ['I8', 'another amount than the card showed', `update intent set amount = amount + 1 where state = 'committed'`],
  ['I8', 'a payment shown to somebody it never reached', `${OTHER} update intent set payee_id = them.id ${FROM}`],
  ['I8', 'a payment shown as somebody else’s', `${OTHER} update intent set owner_id = them.id ${FROM}`],
  [
    'I8',
    'a payment in another currency than was booked',
    `update intent set currency = 'USD' where state = 'committed'`,
  ],
  ['I8', 'a payment without its consent', `update intent set state = 'draft' where state = 'committed'`],
  ['I8', 'a consent without its payment', `delete from ledger.journal where kind = 'send'`],
  ['I8', 'an exchange that was booked otherwise than its card said', `update exchange set receive = receive + 1`],
  ['I8', 'a spread that was booked as rounding', `update exchange set spread = spread - 1, rounding = rounding + 1`],
  ['I8', 'an exchange of somebody else', `update exchange set owner_id = (select payee_id from intent limit 1)`],
  ['I8', 'a booked exchange whose card still waits', `update exchange set state = 'draft', confirmed_at = null`],
  [
    'I8',
    'an entry by hand that nobody agreed to',
    `update approval set state = 'refused' where kind = 'post_manually'`,
  ],
  [
    'I8',
    'an entry by hand to which whoever asked agreed alone',
    `update approval set decided_bot = requested_bot, decided_telegram = requested_telegram where kind = 'post_manually'`,
  ],
  ['I8', 'an entry by hand whose decision is gone', `delete from approval where kind = 'post_manually'`],
  ['I8', 'an entry by hand that is nobody’s decision', 'delete from correction'],
  ['I8', 'an entry by hand of another amount than the two saw', 'update correction set amount = amount + 1'],
  [
    'I8',
    'an entry by hand that reached somebody else',
    'update correction set to_user = (select payee_id from intent limit 1)',
  ],
  ['I8', 'a payment whose fee its payer kept', KEPT('send', 'fee_send')],
  ['I8', 'an exchange whose fee its owner kept', KEPT('exchange', 'fx_position')],
  ['I8', 'a withdrawal that never left for its rail', KEPT('payout', 'payout_clearing')],
  [
    'I4',
    'money that waits to go back to somebody else',
    `update ledger.hold set owner_account_id = owner_account_id + 1`,
  ],
  ['I9', 'a notice nobody will deliver', 'delete from graphile_worker._private_jobs'],
  ['A9', 'who acted, changed afterwards', `update ledger.journal set actor = 'user:somebody' where kind = 'send'`],
  ['A9', 'an account that was given to somebody else', `update ledger.account set owner = owner || 'x'`],
  ['A9', 'a block that claims more than it sealed', 'update ledger.seal set rows = rows + 1'],
  ['A9', 'a sealed journal that is gone', `delete from ledger.journal where kind = 'send'`],
  ['I12', 'an audit row that is gone', 'delete from audit_event where id = (select min(id) from audit_event)'],
  ['I12', 'an audit row that says something else', `update audit_event set action = 'other' where id = 1`],
]

describe('the audit', () => {
  it('finds nothing wrong in sound books, and says how much it looked at', async () => {
    const { checks } = granted(await world.core.auditBooks({}))
    expect(checks.map(({ id }) => id)).toEqual(CHECKS.map(({ id }) => id))
    for (const check of checks) {
      expect(check).toMatchObject({ breaches: 0, sample: [] })
      expect(check.examined).toBeGreaterThan(0)
    }
  })

  it.each(DAMAGES)('%s sees %s', async (id, _what, damage) => {
    expect(await breachesAfter(id, damage)).toBeGreaterThan(0)
  })

  it('R-29 sees that a chain was cut off and sealed anew, by a hash that was kept elsewhere', async () => {
    const { heads } = granted(await world.core.auditBooks({}))
    const kept = heads.flatMap(({ hash }) => hash ?? [])
    expect(granted(await world.core.auditBooks({ kept })).checks.filter(({ breaches }) => breaches > 0)).toEqual([])
    const { checks } = granted(await world.core.auditBooks({ kept: [...kept, 'ab'.repeat(32)] }))
    expect(checks.find(({ id }) => id === 'A9')).toMatchObject({ breaches: 1, sample: [`kept ${'ab'.repeat(32)}`] })
  })

  it('has no check that was never seen to find anything', () => {
    expect([...new Set(DAMAGES.map(([id]) => id))]).toEqual(CHECKS.map(({ id }) => id))
  })
})
