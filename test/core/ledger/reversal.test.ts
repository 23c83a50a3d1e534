import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import type { Leg, NewJournal } from '../../../src/core/ledger/post.ts'
import { someoneWaits } from '../../support/at-once.ts'
import { query } from '../../support/database.ts'
import { ownLedger } from '../../support/own-ledger.ts'

const ledger = ownLedger()

const back = (of: NewJournal, legs: Leg[]) => ledger.journal(legs, { reverses: of.id, reason: 'wrong_payee' })

/** Somebody paid 10.00 and a fee of 0.10 to a shop with money of its own. */
async function paid(owner: string) {
  const [payer, shop] = [await ledger.person(owner, 5_000n), await ledger.person(`${owner}-shop`, 5_000n)]
  const payment = ledger.journal([ledger.leg(payer.id, shop.id, 1_000n), ledger.leg(payer.id, ledger.house, 10n)])
  expect(await ledger.book(payment)).toEqual(['posted'])
  return { payer, shop, payment }
}

/** What an owner of the tables would write by hand: 900 of a payment given back, from one account to another. */
function givingBack({ id }: NewJournal, from: bigint, to: bigint): string {
  const journal = randomUUID()
  const hash = createHash('sha256').update(`raw\n${journal}\n${id}\n${from} ${to} 900 EUR`).digest('hex')
  return `insert into ledger.journal (id, kind, business_key, request_hash, actor, reverses, reason, occurred_at, recorded_at)
      values ('${journal}', 'raw', '${journal}', '\\x${hash}', 'x', '${id}', 'why', now(), now());
    with a as (select id, balance, version from ledger.account where id in (${from}, ${to}) order by id for update)
      insert into ledger.posting select '${journal}', 1, 'EUR', s.id, p.id, 900, s.balance - 900, p.balance + 900, s.version + 1, p.version + 1
      from a s, a p where s.id = ${from} and p.id = ${to};
    update ledger.account a set balance = a.balance + d.delta, version = a.version + 1
      from (values (${from}, -900), (${to}, 900)) d (id, delta) where a.id = d.id`
}

/** A connection of an owner of the tables, with something written and nothing checked yet. */
async function writing(written: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ledger.database.owner })
  await client.connect()
  await client.query(`begin; ${written}`)
  return client
}

describe('MNY-12 what was booked is corrected forwards', () => {
  it('in parts, until nothing is left, counting a fee that is given back', async () => {
    const { payer, shop, payment } = await paid('parts')
    const part = (minor: bigint) => back(payment, [ledger.leg(shop.id, payer.id, minor)])
    expect(await ledger.book(part(400n), part(600n))).toEqual(['posted', 'posted'])
    expect(await ledger.book(part(11n))).toEqual(['nothing_left'])
    expect(await ledger.book(back(payment, [ledger.leg(ledger.house, payer.id, 10n)]))).toEqual(['posted'])
    expect(await ledger.book(part(1n))).toEqual(['nothing_left'])
    expect(await ledger.balance(payer.id)).toBe(5_000n)
  })

  it('keeps who asked for it, who approved it and why', async () => {
    const { payer, shop, payment } = await paid('actors')
    const asked = { actor: 'staff:lena', approvedBy: 'staff:mark', reason: 'sent twice', reverses: payment.id }
    const journal = ledger.journal([ledger.leg(shop.id, payer.id, 1_000n)], asked)
    expect(await ledger.book(journal)).toEqual(['posted'])
    expect(await ledger.prisma.journal.findUnique({ where: { id: journal.id } })).toMatchObject(asked)
  })

  it('never in another currency, of a journal that is not there, or of a reversal', async () => {
    const { payer, shop, payment } = await paid('strays')
    const dollars = {
      from: await ledger.account('d', 'topup_clearing', 'USD'),
      to: await ledger.account('d', 'user', 'USD'),
    }
    expect(await ledger.book(back(payment, [{ ...dollars, amount: { minor: 1n, currency: 'USD' } }]))).toEqual([
      'nothing_left',
    ])
    const leg = ledger.leg(shop.id, payer.id, 1n)
    expect(await ledger.book(back({ ...payment, id: randomUUID() }, [leg]))).toEqual(['nothing_left'])
    const undone = back(payment, [leg])
    expect(await ledger.book(undone)).toEqual(['posted'])
    expect(await ledger.book(back(undone, [ledger.leg(payer.id, shop.id, 1n)]))).toEqual(['nothing_left'])
  })

  it('by as many at once as you like, beside each other and in one batch, never more than is left', async () => {
    const { payer, shop, payment } = await paid('race')
    const part = () => back(payment, [ledger.leg(shop.id, payer.id, 300n)])
    const answers = await Promise.all(Array.from({ length: 16 }, () => ledger.book(part(), part())))
    expect(answers.flat().filter((status) => status === 'posted')).toHaveLength(3)
    expect(answers.flat().filter((status) => status === 'nothing_left')).toHaveLength(29)
    expect(await ledger.balance(payer.id)).toBe(3_990n + 900n)
  })

  it('money that only passes through a journal counts once', async () => {
    const [a, b] = [await ledger.person('through-a', 100n), await ledger.person('through-b', 100n)]
    const c = await ledger.person('through-c', 200n)
    const chain = ledger.journal([ledger.leg(a.id, b.id, 100n), ledger.leg(b.id, c.id, 100n)])
    expect(await ledger.book(chain)).toEqual(['posted'])
    expect(await ledger.book(back(chain, [ledger.leg(c.id, a.id, 101n)]))).toEqual(['nothing_left'])
    expect(await ledger.book(back(chain, [ledger.leg(c.id, a.id, 100n)]))).toEqual(['posted'])
  })

  it('and the database sees to it whoever writes: two owners of the tables at once give back no more than is left', async () => {
    const { payer, shop, payment } = await paid('raw')
    const write = () => `begin; ${givingBack(payment, shop.id, payer.id)}; commit`
    const outcomes = await Promise.allSettled([1, 2].map(() => query(ledger.database.owner, write())))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(String(refused?.reason)).toMatch(/less left to reverse|duplicate key/)
    await expect(query(ledger.database.owner, write())).rejects.toThrow('less left to reverse')
  })

  // Nothing else stops the second: no account is in both, and neither sees what the other has not committed.
  it('not even where two of them have no account in common: the journal they give back of is locked first', async () => {
    const { payer, shop, payment } = await paid('apart')
    const [giver, taker] = [await ledger.person('apart-giver', 5_000n), await ledger.person('apart-taker', 0n)]
    const first = await writing(givingBack(payment, shop.id, payer.id))
    const second = await writing(givingBack(payment, giver.id, taker.id))
    try {
      await first.query('set constraints all immediate')
      const checked = second.query('set constraints all immediate').then(
        () => 'let through',
        (refused: Error) => refused.message,
      )
      await Promise.race([checked, someoneWaits(ledger.database, 1)])
      await first.query('commit')
      expect(await checked).toContain('less left to reverse')
    } finally {
      await Promise.all([first.end(), second.end()])
    }
    expect(await ledger.balance(taker.id)).toBe(0n)
  })
})
