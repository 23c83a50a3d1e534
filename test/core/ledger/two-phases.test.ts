import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { expireHolds } from '../../../src/core/ledger/expire-holds.ts'
import { captureHold, doubtHold, holdMoney, releaseHold } from '../../../src/core/ledger/two-phases.ts'
import { money } from '../../../src/core/money/money.ts'
import { query } from '../../support/database.ts'
import { ownLedger } from '../../support/own-ledger.ts'

const ledger = ownLedger()

const business = () => ({ id: randomUUID(), kind: 'test', businessKey: `test:${randomUUID()}`, actor: 'test' })

/** Somebody with 100.00, of which some is on its way out. */
async function withHeld(owner: string, minor: bigint, until?: Date) {
  const who = await ledger.person(owner, 10_000n)
  const holdId = randomUUID()
  const aside = { ...business(), holdId, from: who.id, heldIn: who.heldIn, amount: money(minor, 'EUR') }
  const held = await ledger.within((scope) =>
    holdMoney(scope, { ...aside, why: 'withdrawal', ...(until && { until }) }),
  )
  expect(held).toBe('posted')
  return { ...who, holdId }
}

const capture = (holdId: string, to: bigint, minor?: bigint) => {
  const step = { ...business(), holdId, to, ...(minor !== undefined && { minor }) }
  return ledger.within((scope) => captureHold(scope, step))
}
const release = (holdId: string) => ledger.within((scope) => releaseHold(scope, { ...business(), holdId }))
const both = async ({ id, heldIn }: { id: bigint; heldIn: bigint }) => [
  await ledger.balance(id),
  await ledger.balance(heldIn),
]

describe('MNY-15 money on its way', () => {
  it('waits where it cannot be spent, and goes on when it is captured', async () => {
    const ana = await withHeld('capture', 4_000n)
    expect(await both(ana)).toEqual([6_000n, 4_000n])
    expect(await ledger.book(ledger.journal([ledger.leg(ana.id, ledger.house, 6_001n)]))).toEqual(['below_floor'])
    const shop = await ledger.account('capture-shop')
    expect(await capture(ana.holdId, shop)).toBe('posted')
    expect([...(await both(ana)), await ledger.balance(shop)]).toEqual([6_000n, 0n, 4_000n])
  })

  it('goes on in part, to any account, and the rest goes back at once', async () => {
    const ana = await withHeld('part', 4_000n)
    expect(await capture(ana.holdId, ledger.house, 2_500n)).toBe('posted')
    expect(await both(ana)).toEqual([7_500n, 0n])
    expect(await ledger.prisma.hold.findUnique({ where: { id: ana.holdId } })).toMatchObject({
      state: 'closed',
      captured: 2_500n,
      released: 1_500n,
    })
  })

  it('goes back when it is released', async () => {
    const ana = await withHeld('release', 4_000n)
    expect(await release(ana.holdId)).toBe('posted')
    expect(await both(ana)).toEqual([10_000n, 0n])
  })

  it('is not held where there is too little, and nothing is left of the attempt', async () => {
    const ana = await ledger.person('poor', 10n)
    const step = { ...business(), holdId: randomUUID(), from: ana.id, heldIn: ana.heldIn, why: 'withdrawal' } as const
    const aside = { ...step, amount: money(11n, 'EUR') }
    expect(await ledger.within((scope) => holdMoney(scope, aside))).toBe('below_floor')
    expect(await ledger.prisma.hold.count({ where: { id: aside.holdId } })).toBe(0)
  })

  it('resolves once: later, twice in one batch, for more than it holds, and by twenty at the same time', async () => {
    const ana = await withHeld('once', 4_000n)
    expect(await capture(ana.holdId, ledger.house, 4_001n)).toBe('hold_closed')
    const half = { ...ledger.journal([ledger.leg(ana.heldIn, ana.id, 2_000n)]), closes: ana.holdId }
    expect(await ledger.book(half)).toEqual(['hold_closed'])
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? release(ana.holdId) : capture(ana.holdId, ledger.house))),
    )
    expect(answers.sort()).toEqual([...Array(19).fill('hold_closed'), 'posted'])
    expect(await release(ana.holdId)).toBe('hold_closed')
    expect(await release(randomUUID())).toBe('hold_closed')

    const ben = await withHeld('twice', 500n)
    const back = () => ({ ...ledger.journal([ledger.leg(ben.heldIn, ben.id, 500n)]), closes: ben.holdId })
    expect(await ledger.book(back(), back())).toEqual(['posted', 'hold_closed'])
  })

  it('says the same when the same resolution is asked for again', async () => {
    const ana = await withHeld('again', 4_000n)
    const step = { ...business(), holdId: ana.holdId }
    const first = await ledger.within((scope) => releaseHold(scope, step))
    expect([first, await ledger.within((scope) => releaseHold(scope, step))]).toEqual(['posted', 'repeated'])
  })

  it('goes back by itself after its time, but not while nobody can say whether it left', async () => {
    const past = new Date(Date.now() - 60_000)
    const [due, unclear, patient] = [
      await withHeld('due', 1_000n, past),
      await withHeld('unclear', 1_000n, past),
      await withHeld('patient', 1_000n, new Date(Date.now() + 60_000)),
    ]
    await ledger.within((scope) => doubtHold(scope, unclear.holdId))
    expect(await ledger.within(expireHolds)).toBe(1)
    expect(await ledger.within(expireHolds)).toBe(0)
    expect([await both(due), await both(unclear), await both(patient)]).toEqual([
      [10_000n, 0n],
      [9_000n, 1_000n],
      [9_000n, 1_000n],
    ])
    expect(await capture(unclear.holdId, ledger.house)).toBe('posted')
    await expect(ledger.within((scope) => doubtHold(scope, due.holdId))).rejects.toThrow('not open')
    expect(await release(patient.holdId)).toBe('posted')
  })
})

describe('MNY-15 what the database refuses about holds, even from the owner of the tables', () => {
  const attack = async (sql: string) =>
    expect(
      await query(ledger.database.owner, sql).then(
        () => 'accepted',
        (error) => error.code,
      ),
      sql,
    ).toMatch(/^23/)

  it('changing what is held, for whom, why or until when; closing it without its journal; deleting it', async () => {
    const { holdId, heldIn, id } = await withHeld('attacked', 700n)
    const change = (set: string) => `update ledger.hold set ${set} where id = '${holdId}'`
    for (const set of [
      'amount = amount - 1',
      `owner_account_id = ${ledger.house}`,
      `reason = 'other'`,
      `expires_at = now()`,
      'captured = 1',
      `state = 'closed'`,
      `state = 'closed', captured = amount`,
      `state = 'closed', released = amount, closed_by = opened_by`,
    ])
      await attack(change(set))
    await attack('delete from ledger.hold')
    await attack('truncate ledger.hold')
    const copy = `insert into ledger.hold (id, account_id, owner_account_id, opened_by, reason, currency, amount)
      select gen_random_uuid(), ${heldIn}, ${id}, id, 'x', 'EUR', 1 from ledger.journal where kind = 'test' limit 1`
    await attack(copy)
    expect(await release(holdId)).toBe('posted')
    await attack(change(`state = 'open', released = 0, closed_by = null`))
  })

  it('money that leaves the held without closing a hold', async () => {
    const { heldIn, id, holdId } = await withHeld('leak', 700n)
    await expect(ledger.book(ledger.journal([ledger.leg(heldIn, id, 700n)]))).rejects.toThrow('what its holds say')
    const journal = ledger.journal([ledger.leg(id, heldIn, 5n)])
    await expect(ledger.book(journal)).rejects.toThrow('what its holds say')
    expect(await release(holdId)).toBe('posted')
  })
})
