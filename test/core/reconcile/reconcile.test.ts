import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ChatRef, StatementLine } from '#core'
import { lineOf, readIn, today } from '../../support/bank-statement.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { confirmed, payoutSays, savedAccount } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let finance: ChatRef
let owner: ChatRef
beforeAll(async () => {
  world = await openWorld()
  finance = await world.agent('finance')
  owner = await world.agent('owner')
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')

/** A person whose top-up the rail has reported, and its reference. */
async function toppedUp(amount = '25.00'): Promise<{ ana: Person; reference: string; id: string }> {
  const ana = await world.person({ balance: amount })
  const topUp = await world.deps.prisma.topUp.findFirstOrThrow({ where: { userId: ana.userId } })
  return { ana, reference: topUp.reference, id: topUp.id }
}

const balanceOf = async (kind: string, currency = 'EUR'): Promise<bigint> =>
  (await world.deps.prisma.ledgerAccount.findFirst({ where: { kind, currency } }))?.balance ?? 0n
const openOnes = () => world.deps.prisma.reconcileException.findMany({ where: { state: 'open' } })
const causes = async () => (await openOnes()).map(({ cause }) => cause)

/** Two people settle the only open difference. */
async function settled(): Promise<string> {
  const [open] = await openOnes()
  const asked = { kind: 'settle_difference', differenceId: open?.id ?? '' } as const
  const { id, hash } = granted(await world.core.requestApproval({ actor: finance, asked, reason: 'as the bank says' }))
  return granted(await world.core.decideApproval({ actor: owner, id, hash, decision: 'approve' })).state
}

/** Another test begins with nothing open. */
async function cleared() {
  while ((await openOnes()).length > 0) {
    const [first] = await openOnes()
    if (first?.cause !== 'balance_gap') await settled()
    else granted(await world.core.explainDifference({ actor: finance, id: first.id, reason: 'end of a test' }))
  }
}

describe('MNY-17 a statement is held against our books', () => {
  test('MNY-17 what agrees is booked from clearing to the bank, once, however often it is read', async () => {
    const { reference } = await toppedUp()
    const line = lineOf({ minor: 2_500n, reference })
    const before = { bank: await balanceOf('bank'), clearing: await balanceOf('topup_clearing') }
    expect(await readIn(world, [line], { name: 'same' })).toMatchObject({ lines: 1, fresh: 1, matched: 1, opened: 0 })
    expect((await balanceOf('bank')) - before.bank).toBe(-2_500n)
    expect((await balanceOf('topup_clearing')) - before.clearing).toBe(2_500n)
    for (const given of [{ name: 'same' }, { name: 'another that overlaps', opening: 0n }])
      expect(await readIn(world, [line], given)).toMatchObject({ lines: 1, fresh: 0, matched: 0, opened: 0 })
    expect((await balanceOf('bank')) - before.bank).toBe(-2_500n)
    // The institution shows the same line with another amount: nothing is booked, and somebody has to look.
    expect(await readIn(world, [{ ...line, minor: 2_600n }])).toMatchObject({ fresh: 0, matched: 0 })
    expect(await causes()).toEqual(['balance_gap'])
    await cleared()
  })

  test('MNY-17 twins without a name of the bank are two, and read again still two', async () => {
    const [a, b] = [await toppedUp('7.00'), await toppedUp('7.00')]
    const nameless = (reference: string) => lineOf({ minor: 700n, reference, bankReference: '' })
    const lines = [nameless(a.reference), nameless(b.reference), nameless('GIFT'), nameless('GIFT')]
    expect(await readIn(world, lines)).toMatchObject({ fresh: 4, matched: 2, opened: 2 })
    expect(await readIn(world, lines)).toMatchObject({ fresh: 0, opened: 0 })
    await cleared()
  })

  test('MNY-17 a return goes out of the bank; money that came and went before we heard of it is nothing', async () => {
    const { reference, ana } = await toppedUp('9.00')
    await unmatchedMoney(world, eur('9.00'), { type: 'topup.returned', reference, account: 'TEST-EUR-0001' })
    expect(await world.balance(ana)).toBe('0.00')
    const [came, went] = [lineOf({ minor: 900n, reference }), lineOf({ minor: -900n, reference })]
    const both = [lineOf({ minor: 400n, reference: 'UNHEARD' }), lineOf({ minor: -400n, reference: 'UNHEARD' })]
    const bank = await balanceOf('bank')
    expect(await readIn(world, [came, went, ...both])).toMatchObject({ matched: 4, opened: 0, open: 0 })
    expect(await balanceOf('bank')).toBe(bank)
  })

  test('MNY-17 a withdrawal leaves the bank, and one that came back comes back; under the reference of the withdrawal', async () => {
    const ana = await world.person({ balance: '50.00' })
    const where = await savedAccount(world, ana)
    const payout = await confirmed(world, ana, where, eur('10.00'))
    granted(await world.core.sendPayout({ id: payout.payoutId }))
    const word = async (type: 'payout.settled' | 'payout.returned') =>
      granted(
        await world.core.receiveReport({
          ...{ rail: 'bank', eventId: `${type} ${payout.reference}`, type, reference: payout.reference },
          ...{ account: 'TEST-EUR-0001', amount: eur('10.00'), occurredAt: new Date() },
          ...{ raw: new TextEncoder().encode(type), signature: 'test' },
        }),
      )
    await word('payout.settled')
    const bank = await balanceOf('bank')
    expect(await readIn(world, [lineOf({ minor: -1_000n, reference: payout.reference })])).toMatchObject({ matched: 1 })
    expect((await balanceOf('bank')) - bank).toBe(1_000n)
    expect(await balanceOf('payout_clearing')).toBe(0n)
    await word('payout.returned')
    expect(await readIn(world, [lineOf({ minor: 1_000n, reference: payout.reference })])).toMatchObject({ matched: 1 })
    expect(await balanceOf('bank')).toBe(bank)
    expect(await balanceOf('payout_clearing')).toBe(0n)
  })

  test('MNY-17 money in suspense, taken back, or sent back by two, is found by what its payer wrote', async () => {
    await unmatchedMoney(world, eur('5.50'), { reference: 'for  my aunt' })
    await unmatchedMoney(world, eur('6.60'), { reference: '午饭' })
    await unmatchedMoney(world, eur('6.60'), { reference: '午饭', type: 'topup.returned' })
    const lines: StatementLine[] = [
      lineOf({ minor: 550n, reference: 'FOR  MY AUNT' }),
      lineOf({ minor: 660n, reference: '', info: '午饭' }),
      lineOf({ minor: -660n, reference: '午饭' }),
    ]
    expect(await readIn(world, lines)).toMatchObject({ matched: 3, opened: 0 })
  })

  test('MNY-17 the news comes after the statement: the difference closes by itself, and nothing is booked twice', async () => {
    const ana = await world.person()
    const order = granted(await world.core.startTopUp({ actor: ana.chat, rail: 'bank', amount: eur('31.00') }))
    const line = lineOf({ minor: 3_100n, reference: order.reference })
    expect(await readIn(world, [line])).toMatchObject({ matched: 0, opened: 1, open: 1 })
    expect(await causes()).toEqual(['missing_here'])
    await unmatchedMoney(world, eur('31.00'), { reference: order.reference })
    expect(granted(await world.core.matchRail({ rail: 'bank' }))).toMatchObject({ matched: 1, closed: 1, open: 0 })
    expect(await world.balance(ana)).toBe('31.00')
  })

  test('MNY-17 balances must follow each other; the statement that was missing closes the gap', async () => {
    const [a, b, c] = [await toppedUp('1.00'), await toppedUp('2.00'), await toppedUp('3.00')]
    const cny = { currency: 'CNY' as const }
    const on = (bookedOn: string, minor: bigint, reference: string) => lineOf({ bookedOn, minor, reference })
    await readIn(world, [on('2026-01-05', 100n, a.reference)], cny)
    await readIn(world, [on('2026-01-07', 300n, c.reference)], { ...cny, opening: 300n })
    expect(await causes()).toContain('balance_gap')
    await readIn(world, [on('2026-01-06', 200n, b.reference)], { ...cny, opening: 100n })
    expect(await causes()).not.toContain('balance_gap')
    await readIn(world, [on('2026-01-08', 100n, 'X')], { ...cny, opening: 600n, closing: 650n })
    expect(await causes()).toContain('balance_gap')
    await cleared()
  })
})

describe('MNY-17 differences are settled by two', () => {
  test('MNY-17 less came than was reported: the line is booked, and the house carries the rest', async () => {
    const { reference } = await toppedUp('20.00')
    const [loss, clearing] = [await balanceOf('loss'), await balanceOf('topup_clearing')]
    expect(await readIn(world, [lineOf({ minor: 1_900n, reference })])).toMatchObject({ opened: 1, open: 1 })
    expect(await causes()).toEqual(['wrong_amount'])
    expect(await settled()).toBe('approved')
    expect((await balanceOf('loss')) - loss).toBe(-100n)
    expect((await balanceOf('topup_clearing')) - clearing).toBe(2_000n)
    expect(await openOnes()).toEqual([])
  })

  test('MNY-17 more came, or the same twice: what is too much waits in suspense for its owner', async () => {
    const { reference } = await toppedUp('20.00')
    const lines = [lineOf({ minor: 2_000n, reference }), lineOf({ minor: 2_000n, reference })]
    expect(await readIn(world, lines)).toMatchObject({ matched: 1, opened: 1 })
    expect(await causes()).toEqual(['doubled'])
    expect(await settled()).toBe('approved')
    const item = await world.deps.prisma.suspenseItem.findFirstOrThrow({ where: { reference, state: 'open' } })
    expect(item).toMatchObject({ cause: 'paid_twice', amount: 2_000n })
    const asked = { kind: 'send_back_suspense', itemId: item.id } as const
    const { id, hash } = granted(await world.core.requestApproval({ actor: finance, asked, reason: 'twice' }))
    granted(await world.core.decideApproval({ actor: owner, id, hash, decision: 'approve' }))
    // The bank does as it was told, and its line is awaited.
    expect(await readIn(world, [lineOf({ minor: -2_000n, reference })])).toMatchObject({ matched: 1, open: 0 })
  })

  test('MNY-17 a fee is the institution’s, and another currency is settled in both', async () => {
    await readIn(world, [lineOf({ minor: -150n, isFee: true, info: 'Account fee' })])
    expect(await causes()).toEqual(['fee'])
    expect(await settled()).toBe('approved')
    expect(await balanceOf('bank_fee')).toBe(-150n)
    const { reference } = await toppedUp('8.00')
    const loss = await balanceOf('loss')
    await readIn(world, [lineOf({ minor: 800n, reference })], { currency: 'USD' })
    expect(await causes()).toEqual(['wrong_currency'])
    expect(await settled()).toBe('approved')
    expect((await balanceOf('loss')) - loss).toBe(-800n)
    const item = await world.deps.prisma.suspenseItem.findFirstOrThrow({ where: { reference, state: 'open' } })
    expect(item).toMatchObject({ cause: 'wrong_currency', currency: 'USD', amount: 800n })
  })

  test('MNY-17 a reference that was mangled is shown beside the entry it means; settling is then a match', async () => {
    const { reference } = await toppedUp('12.34')
    await readIn(world, [lineOf({ minor: 1_234n, reference: `${reference.slice(0, -1)}?` })])
    const [open] = await openOnes()
    const seen = granted(await world.core.readDifference({ actor: finance, id: open?.id ?? '' }))
    expect(seen).toMatchObject({ cause: 'unknown_reference', item: { reference }, owner: { role: 'finance' } })
    const [loss, unidentified] = [await balanceOf('loss'), await balanceOf('unidentified')]
    expect(await settled()).toBe('approved')
    expect(await balanceOf('loss')).toBe(loss)
    expect(await balanceOf('unidentified')).toBe(unidentified)
  })

  test('MNY-17 what was reported and is not on the statements of five business days is missing; a weekend is not', async () => {
    const { reference } = await toppedUp('3.21')
    const covered = (until: string) => readIn(world, [], { from: '2020-01-01', until, opening: 0n, closing: 0n })
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    await world.deps.prisma.bankStatement.updateMany({
      where: { currency: 'EUR' },
      data: { fromDay: new Date('2020-01-01') },
    })
    await covered(day(4))
    expect(await causes()).not.toContain('missing_there')
    await covered(day(9))
    const missing = (await openOnes()).filter(({ cause }) => cause === 'missing_there')
    expect(missing.map(({ minor }) => minor)).toContain(321n)
    await readIn(world, [lineOf({ minor: 321n, reference })])
    expect((await openOnes()).map(({ minor }) => minor)).not.toContain(321n)
    await cleared()
  })

  test('MNY-17 what is missing there takes two people to close, and keeps why', async () => {
    const { reference } = await toppedUp('4.56')
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
    await readIn(world, [], { from: '2020-01-01', until: day, opening: 0n, closing: 0n })
    const open = await openOnes()
    const missing = open.find(({ cause, minor }) => cause === 'missing_there' && minor === 456n)
    const id = missing?.id ?? ''
    const seen = granted(await world.core.readDifference({ actor: finance, id }))
    expect(seen).toMatchObject({ explainable: false, item: { reference } })
    const alone = await world.core.explainDifference({ actor: finance, id, reason: 'I say so' })
    expect(refusal(alone).code).toBe('not_allowed')
    const asked = { kind: 'settle_difference', differenceId: id } as const
    const request = granted(await world.core.requestApproval({ actor: finance, asked, reason: 'the bank lost it' }))
    const decision = { id: request.id, hash: request.hash, decision: 'approve' } as const
    expect(refusal(await world.core.decideApproval({ actor: finance, ...decision })).code).toBe('second_person')
    const loss = await balanceOf('loss')
    // Two taps at the same moment close it once.
    const both = await Promise.all([1, 2].map(() => world.core.decideApproval({ actor: owner, ...decision })))
    expect(both.map((answer) => granted(answer).state)).toEqual(['approved', 'approved'])
    expect((await balanceOf('loss')) - loss).toBe(-456n)
    const closed = granted(await world.core.readDifference({ actor: finance, id }))
    expect(closed).toMatchObject({ state: 'settled', closedReason: 'the bank lost it' })
    await cleared()
  })

  test.each(['wrong_amount', 'unknown_reference', 'missing_there'] as const)(
    'MNY-17 ADM-06 nobody settles a difference of their own withdrawal, whatever its line is called: %s',
    async (cause) => {
      const mine = await world.person({ balance: '50.00' })
      const payout = await confirmed(world, mine, await savedAccount(world, mine), eur('10.00'))
      granted(await world.core.sendPayout({ id: payout.payoutId }))
      await payoutSays(world, payout.reference, 'payout.settled')
      const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
      if (cause === 'wrong_amount') await readIn(world, [lineOf({ minor: -1_100n, reference: payout.reference })])
      if (cause === 'unknown_reference') await readIn(world, [lineOf({ minor: -1_000n, reference: '' })])
      if (cause === 'missing_there') await readIn(world, [], { from: '2020-01-01', until: day, closing: 0n })
      const found = (await openOnes()).find((each) => each.cause === cause && each.minor < 0n)
      const asked = { kind: 'settle_difference', differenceId: found?.id ?? '' } as const
      await appoint(world, mine.chat, 'owner')
      const ask = (actor: ChatRef) => world.core.requestApproval({ actor, asked, reason: 'as the bank says' })
      expect(refusal(await ask(mine.chat)).code).toBe('own_account')
      const { id, hash } = granted(await ask(finance))
      const agree = (actor: ChatRef) => world.core.decideApproval({ actor, id, hash, decision: 'approve' })
      expect(refusal(await agree(mine.chat)).code).toBe('own_account')
      expect(granted(await agree(owner)).state).toBe('approved')
      await cleared()
    },
  )

  test('MNY-17 a request to settle is void once the news has come', async () => {
    const ana = await world.person()
    const order = granted(await world.core.startTopUp({ actor: ana.chat, rail: 'bank', amount: eur('44.00') }))
    await readIn(world, [lineOf({ minor: 4_400n, reference: order.reference })])
    const [open] = await openOnes()
    const asked = { kind: 'settle_difference', differenceId: open?.id ?? '' } as const
    const { id, hash } = granted(await world.core.requestApproval({ actor: finance, asked, reason: 'no news' }))
    await unmatchedMoney(world, eur('44.00'), { reference: order.reference })
    expect(granted(await world.core.decideApproval({ actor: owner, id, hash, decision: 'approve' })).state).toBe('void')
    expect(await openOnes()).toEqual([])
    expect(await world.balance(ana)).toBe('44.00')
  })

  test('MNY-17 ADM-01 every difference has an owner and a day; it is taken, handed over, and closed with a reason', async () => {
    await readIn(world, [lineOf({ minor: 100n, reference: 'WHO' })], { closing: 90n })
    const gap = (await openOnes()).find(({ cause }) => cause === 'balance_gap')
    const line = (await openOnes()).find(({ cause }) => cause === 'unknown_reference')
    const [gapId, lineId] = [gap?.id ?? '', line?.id ?? '']
    expect(granted(await world.core.listBooks({ actor: finance }))).toMatchObject({ open: 2 })
    const taken = granted(await world.core.takeDifference({ actor: finance, id: gapId }))
    expect(taken.owner).toMatchObject({ role: 'finance', mine: true })
    expect(taken.dueAt.getTime()).toBeGreaterThan(Date.parse(today()))
    const handed = granted(await world.core.handDifference({ actor: finance, id: gapId, to: owner }))
    expect(handed.owner).toMatchObject({ role: 'owner', mine: false })
    const agent = await world.agent('agent')
    expect(refusal(await world.core.handDifference({ actor: finance, id: gapId, to: agent })).code).toBe('not_allowed')
    expect(refusal(await world.core.listBooks({ actor: agent })).code).toBe('not_allowed')
    const explain = (id: string, reason: string) => world.core.explainDifference({ actor: finance, id, reason })
    expect(refusal(await explain(gapId, ' ')).code).toBe('reason_needed')
    expect(refusal(await explain(lineId, 'no')).code).toBe('not_allowed')
    expect(granted(await explain(gapId, 'the bank rounds')).state).toBe('explained')
    expect(refusal(await explain(gapId, 'again')).code).toBe('superseded')
    expect(await world.deps.prisma.notice.count({ where: { kind: 'difference_handed' } })).toBe(1)
    await cleared()
  })

  test('MNY-17 what was explained of a statement is that sum: another gap of it is a difference again', async () => {
    const readAgain = async (closing: bigint) => {
      await readIn(world, [], { name: 'HK-1', currency: 'HKD', closing })
      return (await openOnes()).filter(({ cause }) => cause === 'balance_gap')
    }
    const [gap] = await readAgain(40n)
    granted(await world.core.takeDifference({ actor: finance, id: gap?.id ?? '' }))
    granted(await world.core.explainDifference({ actor: finance, id: gap?.id ?? '', reason: 'the bank rounds' }))
    expect(await readAgain(40n)).toEqual([])
    const [other] = await readAgain(9_000_000n)
    expect(other).toBeDefined()
    // Back at what was explained, there is nothing left to work on.
    expect(await readAgain(40n)).toEqual([])
    const left = await world.deps.prisma.reconcileException.findUniqueOrThrow({ where: { id: other?.id ?? '' } })
    expect(left).toMatchObject({ state: 'by_itself', minor: other?.minor })
    expect(await readAgain(9_000_001n)).toHaveLength(1)
    await cleared()
  })
})
