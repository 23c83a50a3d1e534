import { createHash, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Leg, NewJournal } from '../../../src/core/ledger/post.ts'
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
    const said = `${payment.id}\n${shop.id} ${payer.id} 900 EUR`
    const hashOf = (version: string) => createHash('sha256').update(`raw\n${version}\n${said}`).digest('hex')
    const write = (version: string) => `begin;
      insert into ledger.journal (id, kind, business_key, request_hash, actor, reverses, reason, occurred_at, recorded_at)
      values ('${version}', 'raw', '${version}', '\\x${hashOf(version)}', 'x', '${payment.id}', 'why', now(), now());
      with a as (select id, balance, version from ledger.account where id in (${shop.id}, ${payer.id}) order by id for update)
      insert into ledger.posting select '${version}', 1, 'EUR', s.id, p.id, 900, s.balance - 900, p.balance + 900, s.version + 1, p.version + 1
      from a s, a p where s.id = ${shop.id} and p.id = ${payer.id};
      update ledger.account a set balance = a.balance + d.delta, version = a.version + 1
      from (values (${shop.id}, -900), (${payer.id}, 900)) d (id, delta) where a.id = d.id;
      commit`
    const outcomes = await Promise.allSettled([1, 2].map(() => query(ledger.database.owner, write(randomUUID()))))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(String(refused?.reason)).toMatch(/less left to reverse|duplicate key/)
    await expect(query(ledger.database.owner, write(randomUUID()))).rejects.toThrow('less left to reverse')
  })
})
