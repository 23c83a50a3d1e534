import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { PayoutView } from '#core'
import { appoint, granted, PASSWORD, refusal } from '../../support/people.ts'
import { newlySaved, reviewed } from '../../support/review.ts'
import { confirmed, eur, payoutSays, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

const HOUR = 3_600
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => {
  Object.assign(world.payoutDesk, { answer: { state: 'accepted' }, standing: null })
  expect(await world.breaches()).toEqual([])
})
afterAll(() => world.close())

const somebody = () => world.person({ balance: '200.00' })
const stateOf = async (id: string) => (await world.deps.prisma.payout.findUniqueOrThrow({ where: { id } })).state
const wasOrdered = (id: string) => world.payoutDesk.taken.has(`po_${id}_1`)
const told = async ({ userId }: Person) =>
  (await world.deps.prisma.notice.findMany({ where: { userId }, orderBy: { seq: 'asc' } })).map(({ kind }) => kind)
const jobs = async (id: string) => {
  const [row] = await world.deps.prisma.$queryRaw<{ count: bigint }[]>`
    select count(*) from graphile_worker.jobs where key = ${`payout:${id}`}`
  return Number(row?.count)
}

/** Two of staff: the one asks, and what the other's word does. */
async function asked(id: string) {
  const [agent, boss] = [await world.agent(), await world.agent('supervisor')]
  const request = { kind: 'release_withdrawal', intentId: id } as const
  const { id: approval, hash } = granted(
    await world.core.requestApproval({ actor: agent, asked: request, reason: 'she called' }),
  )
  const terms = { id: approval, hash, decision: 'approve' } as const
  return { agent, boss, approve: (core = world.core) => core.decideApproval({ actor: boss, ...terms }) }
}

describe('RSK a withdrawal the rules hold', () => {
  test('RSK-01 RSK-02 it is confirmed and waits with its fee; nothing is ordered, by no job, poll or worker', async () => {
    const ana = await somebody()
    const { payoutId, reference, state, reviewUntil, cancellable, first } = await reviewed(world, ana)
    expect([state, cancellable, first]).toEqual(['review', true, true])
    expect(reviewUntil?.getTime()).toBeCloseTo(world.deps.clock().getTime() + 24 * HOUR * 1000, -4)
    expect(await world.balance(ana)).toBe('169.50')
    expect(await jobs(payoutId)).toBe(0)
    await world.advance(HOUR)
    granted(await world.core.sendPayout({ id: payoutId }))
    granted(await world.core.pollPayouts({}))
    expect([await stateOf(payoutId), wasOrdered(payoutId)]).toEqual(['review', false])
    const again = granted(await world.core.confirmPayout({ actor: ana.chat, payoutId }))
    expect(again).toMatchObject({ first: false, state: 'review', reference })
    expect(await world.balance(ana)).toBe('169.50')
    const decision = await world.deps.prisma.riskDecision.findUniqueOrThrow({ where: { intentId: payoutId } })
    expect(decision).toMatchObject({ outcome: 'hold', reasons: ['new_chat'], forStaff: true, closedAt: null })
    expect(await told(ana)).toContain('payout_suspicious')
    const [hold] = granted(await world.core.getHolds({ actor: ana.chat })).holds
    expect(hold).toMatchObject({ why: 'review', cancellable: true, withdrawal: { payoutId, reference, rail: 'bank' } })
    const [entry] = granted(await world.core.getHistory({ actor: ana.chat, limit: 1 })).entries
    expect(entry).toMatchObject({ kind: 'withdrawal', state: 'in_review', reference })
  })

  test('an account saved before the wallet moved is not looked at, and takes everything as before', async () => {
    const ana = await somebody()
    const where = await savedAccount(world, ana)
    await world.deps.prisma.chat.updateMany({
      where: { userId: ana.userId },
      data: { reboundAt: new Date(world.deps.clock().getTime() + 1_000) },
    })
    expect((await confirmed(world, ana, where, eur(100_00n))).state).toBe('held')
  })

  test('MNY-14 the database itself sends nothing that waits for staff', async () => {
    const { payoutId } = await reviewed(world, await somebody())
    const { prisma } = world.deps
    const skip = prisma.$executeRaw`update payout set state = 'sending', key = 'po_x' where id = ${payoutId}::uuid`
    await expect(skip).rejects.toThrow('stays what it was')
  })

  test('an account somebody’s withdrawal waits for is not removed under it', async () => {
    const ana = await somebody()
    const { payoutId, destination } = await reviewed(world, ana)
    const gone = await world.core.removeDestination({ actor: ana.chat, id: destination.id })
    expect(refusal(gone)).toMatchObject({ code: 'destination_in_use', payoutId })
  })
})

describe('letting it go', () => {
  test('ADM-03 it takes two, is ordered once however often it is approved, arrives, and its time counts from then', async () => {
    const ana = await somebody()
    const { payoutId, reference } = await reviewed(world, ana)
    const { agent, approve } = await asked(payoutId)
    expect([await stateOf(payoutId), await jobs(payoutId)]).toEqual(['review', 0])
    await world.advance(5 * HOUR)
    const both = await Promise.all([approve(), approve()])
    expect(both.map((one) => granted(one).state)).toEqual(['approved', 'approved'])
    expect([await stateOf(payoutId), await jobs(payoutId)]).toEqual(['held', 1])
    granted(await world.core.sendPayout({ id: payoutId }))
    expect(await stateOf(payoutId)).toBe('sent')
    const view = granted(await world.core.getPayout({ actor: ana.chat, reference }))
    expect(view.arrivesBy.getTime()).toBeCloseTo(world.deps.clock().getTime() + 48 * HOUR * 1000, -4)
    const seen = granted(await world.core.readPayout({ actor: agent, payoutId }))
    expect(seen.happened.map(({ what }) => what)).toEqual(['confirmed', 'released', 'sent'])
    expect(granted(await world.core.readRisk({ actor: agent, id: payoutId }))).toMatchObject({
      state: 'sent',
      isClosed: true,
    })
    await payoutSays(world, reference, 'payout.settled')
    expect(await world.balance(ana)).toBe('169.50')
    expect((await told(ana)).slice(-2)).toEqual(['payout_sent', 'payout_settled'])
  })

  test('ADM-06 nobody lets their own go: not by asking, not by agreeing, not by giving it back', async () => {
    const insider = await somebody()
    const { payoutId } = await reviewed(world, insider)
    const { id: approval, hash } = await (async () => {
      const agent = await world.agent()
      const request = { kind: 'release_withdrawal', intentId: payoutId } as const
      return granted(await world.core.requestApproval({ actor: agent, asked: request, reason: 'fine' }))
    })()
    await appoint(world, insider.chat, 'supervisor')
    const actor = insider.chat
    const mine = { kind: 'release_withdrawal', intentId: payoutId } as const
    expect(refusal(await world.core.requestApproval({ actor, asked: mine, reason: 'mine' })).code).toBe('own_account')
    const agree = await world.core.decideApproval({ actor, id: approval, hash, decision: 'approve' })
    expect(refusal(agree).code).toBe('own_account')
    expect(refusal(await world.core.rejectPayment({ actor, id: payoutId, reason: 'mine' })).code).toBe('own_account')
    expect(await stateOf(payoutId)).toBe('review')
  })

  test('MNY-16 a frozen owner’s is not let go; it can be called off', async () => {
    const ana = await somebody()
    const { payoutId } = await reviewed(world, ana)
    const { approve } = await asked(payoutId)
    granted(await world.core.freezeSelf({ actor: ana.chat }))
    expect(refusal(await approve())).toEqual({ code: 'payer_stopped', why: 'frozen', id: payoutId })
    expect(await stateOf(payoutId)).toBe('review')
    granted(await world.core.cancelPayout({ actor: ana.chat, payoutId }))
    expect(await world.balance(ana)).toBe('200.00')
    const { token } = granted(await world.core.issueLink({ actor: ana.chat, purpose: 'unfreeze' }))
    granted(await world.core.unfreezeSelf({ token, password: PASSWORD }))
    expect([await stateOf(payoutId), await jobs(payoutId)]).toEqual(['cancelled', 0])
  })

  test('S58 under maintenance it is confirmed, let go, sent, given back and called off as ever', async () => {
    const [ana, ben, carl] = [await somebody(), await somebody(), await somebody()]
    const { boss } = await asked((await reviewed(world, await somebody())).payoutId)
    granted(await world.core.setMode({ actor: boss, maintenance: true }))
    const [goes, back, off] = [await reviewed(world, ana), await reviewed(world, ben), await reviewed(world, carl)]
    const { agent, approve } = await asked(goes.payoutId)
    expect(granted(await approve()).state).toBe('approved')
    granted(await world.core.sendPayout({ id: goes.payoutId }))
    granted(await world.core.rejectPayment({ actor: agent, id: back.payoutId, reason: 'not hers' }))
    granted(await world.core.cancelPayout({ actor: carl.chat, payoutId: off.payoutId }))
    granted(await world.core.setMode({ actor: boss, maintenance: false }))
    const ended = await Promise.all([goes, back, off].map(({ payoutId }) => stateOf(payoutId)))
    expect(ended).toEqual(['sent', 'cancelled', 'cancelled'])
  })
})

describe('its money comes back', () => {
  const isBack = async (ana: Person, { payoutId, reference }: PayoutView, declined: string | null) => {
    expect(await world.balance(ana)).toBe('200.00')
    const { leftToday, single } = granted(await world.core.getLimits({ actor: ana.chat }))
    expect(leftToday.minor).toBeGreaterThanOrEqual(single.minor)
    expect(granted(await world.core.getHolds({ actor: ana.chat })).holds).toEqual([])
    const view = granted(await world.core.getPayout({ actor: ana.chat, reference }))
    expect(view).toMatchObject({ state: 'cancelled', declined, cancellable: false, reviewUntil: null })
    const { closedAt } = await world.deps.prisma.riskDecision.findUniqueOrThrow({ where: { intentId: payoutId } })
    expect(closedAt).not.toBeNull()
    await world.advance(25 * HOUR)
    granted(await world.core.settleHeld({}))
    granted(await world.core.pollPayouts({}))
    expect([await world.balance(ana), wasOrdered(payoutId)]).toEqual(['200.00', false])
  }

  test('R-01 staff say no, twice: amount, fee and the day’s limit are back once, and its owner is told why', async () => {
    const ana = await somebody()
    const payout = await reviewed(world, ana)
    const { agent, approve } = await asked(payout.payoutId)
    const no = () => world.core.rejectPayment({ actor: agent, id: payout.payoutId, reason: 'a stranger’s phone' })
    for (const answer of await Promise.all([no(), no()])) expect(granted(answer)?.state).toBe('returned')
    expect(granted(await approve()).state).toBe('void')
    expect((await told(ana)).filter((kind) => kind === 'payout_declined')).toHaveLength(1)
    await isBack(ana, payout, 'rejected')
  })

  test('nobody decides in time, frozen or not, by however many processes: it is back, once', async () => {
    const ana = await somebody()
    const payout = await reviewed(world, ana)
    granted(await world.core.freezeSelf({ actor: ana.chat }))
    await world.advance(24 * HOUR - 60)
    granted(await world.core.settleHeld({}))
    expect(await stateOf(payout.payoutId)).toBe('review')
    await world.advance(61)
    const other = world.another()
    await Promise.all([world.core, other.core, world.core].map((core) => core.settleHeld({})))
    await other.close()
    expect((await told(ana)).filter((kind) => kind === 'payout_declined')).toHaveLength(1)
    await isBack(ana, payout, 'not_decided')
  })

  test('its owner calls it off, twice and three times at once', async () => {
    const ana = await somebody()
    const payout = await reviewed(world, ana)
    const off = () => world.core.cancelPayout({ actor: ana.chat, payoutId: payout.payoutId })
    for (const answer of await Promise.all([off(), off(), off()])) expect(granted(answer)?.state).toBe('cancelled')
    granted(await off())
    await isBack(ana, payout, null)
  })

  test('R-04 letting it go, giving it back, calling it off and the end of its time meet, over two pools: one wins, whole', async () => {
    const agent = await world.agent()
    for (let round = 0; round < 8; round++) {
      const ana = await somebody()
      const { payoutId } = await reviewed(world, ana)
      const { approve } = await asked(payoutId)
      await world.deps.prisma.payout.update({ where: { id: payoutId }, data: { reviewUntil: world.deps.clock() } })
      const other = world.another()
      const [released, cancelled] = await Promise.all([
        approve(other.core),
        world.core.cancelPayout({ actor: ana.chat, payoutId }),
        other.core.settleHeld({}),
        world.core.rejectPayment({ actor: agent, id: payoutId, reason: 'no' }),
        world.core.sendPayout({ id: payoutId }),
        other.core.pollPayouts({}),
      ])
      await other.close()
      const went = granted(released).state === 'approved'
      granted(await world.core.sendPayout({ id: payoutId }))
      const state = await stateOf(payoutId)
      // Who let it go may still have been overtaken by its owner, before anybody began to send it.
      expect(went ? ['sent', 'cancelled'] : ['cancelled']).toContain(state)
      expect(cancelled.ok).toBe(state === 'cancelled')
      expect(wasOrdered(payoutId)).toBe(state === 'sent')
      expect(await world.balance(ana)).toBe(state === 'sent' ? '169.50' : '200.00')
    }
  })
})

test('RSK-01 a small one to such an account goes, and one the balance does not carry is refused before anybody looks', async () => {
  const ana = await somebody()
  const where = await newlySaved(world, ana)
  expect((await confirmed(world, ana, where, eur(10_00n))).state).toBe('held')
  const quote = await world.core.quotePayout({ actor: ana.chat, destinationId: where.id, amount: eur(300_00n) })
  expect(refusal(quote).code).toBe('insufficient_balance')
})
