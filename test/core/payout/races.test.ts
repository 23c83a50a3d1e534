import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { PAYOUT_EVENTS, STEPS } from '../../../src/core/payout/states.ts'
import { step } from '../../../src/core/payout/step.ts'
import { PAYOUT_STATES } from '../../../src/core/payout/views.ts'
import { granted, refusal } from '../../support/people.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => {
  Object.assign(world.payoutDesk, { answer: { state: 'accepted' }, standing: null })
  expect(await world.breaches()).toEqual([])
})
afterAll(() => world.close())

describe('withdrawals at once', () => {
  test('MNY-05 R-04 200 confirmations at once of a balance good for one, over two pools: one goes through', async () => {
    const ana = await world.person({ balance: '15.00' })
    const where = await savedAccount(world, ana)
    const actor = ana.chat
    const wish = { actor, destinationId: where.id, amount: eur(1_200n) }
    const quotes = await Promise.all(Array.from({ length: 200 }, () => world.core.quotePayout(wish)))
    const other = world.another()
    const answers = await Promise.all(
      quotes.map((quote, index) => {
        const { core } = index % 2 === 0 ? world : other
        return core.confirmPayout({ actor, payoutId: granted(quote).payoutId })
      }),
    )
    await other.close()
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await world.balance(ana)).toBe('2.50')
  })

  test('TXA-05 200 taps on one card, over two pools: one withdrawal, and each tap is told of it', async () => {
    const ana = await world.person({ balance: '50.00' })
    const where = await savedAccount(world, ana)
    const actor = ana.chat
    const { payoutId } = granted(await world.core.quotePayout({ actor, destinationId: where.id, amount: eur(1_000n) }))
    const other = world.another()
    const taps = Array.from({ length: 200 }, (_, index) =>
      (index % 2 === 0 ? world.core : other.core).confirmPayout({ actor, payoutId }),
    )
    const answers = (await Promise.all(taps)).map(granted)
    await other.close()
    expect(answers.filter(({ first }) => first)).toHaveLength(1)
    expect(await world.balance(ana)).toBe('39.50')
  })

  test('IDM-07 sent by two workers at once, killed and sent again: one key, one payout', async () => {
    const ana = await world.person({ balance: '50.00' })
    const payout = await confirmed(world, ana, await savedAccount(world, ana), eur(1_000n))
    world.payoutDesk.answer = { state: 'unknown' }
    await Promise.all([1, 2, 3].map(() => world.core.sendPayout({ id: payout.payoutId })))
    world.payoutDesk.answer = { state: 'accepted' }
    granted(await world.core.sendPayout({ id: payout.payoutId }))
    const keys = new Set(world.payoutDesk.calls.filter((key) => key.includes(payout.payoutId)))
    expect([...keys]).toEqual([`po_${payout.payoutId}_1`])
    const { state } = granted(await world.core.getPayout({ actor: ana.chat, reference: payout.reference }))
    expect(state).toBe('sent')
  })

  test('IDM-07 after a definite refusal the next withdrawal has a key of its own', async () => {
    const ana = await world.person({ balance: '50.00' })
    const where = await savedAccount(world, ana)
    const first = await confirmed(world, ana, where, eur(1_000n))
    world.payoutDesk.answer = { state: 'refused', reason: 'bank_unavailable' }
    granted(await world.core.sendPayout({ id: first.payoutId }))
    expect(await world.balance(ana)).toBe('50.00')
    world.payoutDesk.answer = { state: 'accepted' }
    const second = await confirmed(world, ana, where, eur(1_000n))
    granted(await world.core.sendPayout({ id: second.payoutId }))
    const keys = await world.deps.prisma.payout.findMany({ where: { ownerId: ana.userId }, select: { key: true } })
    expect(new Set(keys.map(({ key }) => key)).size).toBe(2)
  })

  test('calling it off races its sending: it is sent or it is back, never both', async () => {
    const ana = await world.person({ balance: '500.00' })
    const where = await savedAccount(world, ana)
    for (let round = 0; round < 12; round++) {
      const payout = await confirmed(world, ana, where, eur(1_00n))
      const { payoutId, reference } = payout
      const [, cancelled] = await Promise.all([
        world.core.sendPayout({ id: payoutId }),
        world.core.cancelPayout({ actor: ana.chat, payoutId }),
      ])
      const { state } = granted(await world.core.getPayout({ actor: ana.chat, reference }))
      const wasSent = world.payoutDesk.taken.has(`po_${payoutId}_1`)
      expect([state, wasSent]).toEqual(cancelled.ok ? ['cancelled', false] : ['sent', true])
    }
  })

  test('MNY-16 a frozen owner’s withdrawal waits, may be called off, and goes on when the freeze ends', async () => {
    const ana = await world.person({ balance: '50.00' })
    const where = await savedAccount(world, ana)
    const payout = await confirmed(world, ana, where, eur(1_000n))
    granted(await world.core.freezeSelf({ actor: ana.chat }))
    granted(await world.core.sendPayout({ id: payout.payoutId }))
    const { state } = granted(await world.core.getPayout({ actor: ana.chat, reference: payout.reference }))
    expect(state).toBe('held')
    const wish = { actor: ana.chat, destinationId: where.id, amount: eur(500n) }
    expect(refusal(await world.core.quotePayout(wish)).code).toBe('account_frozen_by_user')
    granted(await world.core.cancelPayout({ actor: ana.chat, payoutId: payout.payoutId }))
    expect(await world.balance(ana)).toBe('50.00')
  })

  test('MNY-14 every state and event tried on rows: only the listed steps change one', async () => {
    const ana = await world.person({ balance: '50.00' })
    const { id: destinationId } = await savedAccount(world, ana)
    const quote = granted(await world.core.quotePayout({ actor: ana.chat, destinationId, amount: eur(100n) }))
    const { prisma } = world.deps
    const draft = await prisma.payout.findUniqueOrThrow({ where: { id: quote.payoutId } })
    const undo = new Error('undone')
    for (const state of PAYOUT_STATES)
      for (const event of PAYOUT_EVENTS) {
        const tried = prisma.$transaction(async (tx) => {
          const id = world.deps.newId()
          const held =
            state === 'draft' || state === 'dropped'
              ? {}
              : { holdId: world.deps.newId(), key: id, reviewUntil: world.deps.clock() }
          await tx.payout.create({ data: { ...draft, id, reference: id, state, ...held } })
          const scope = { ...world.deps, tx, now: world.deps.clock() }
          const holds = { holdId: world.deps.newId(), ...(event === 'review' && { reviewUntil: world.deps.clock() }) }
          const data = event === 'confirm' || event === 'review' ? holds : {}
          expect([state, event, await step(scope, id, event, data)]).toEqual([
            state,
            event,
            STEPS[event].from.includes(state),
          ])
          throw undo
        })
        await expect(tried).rejects.toBe(undo)
      }
  })
})
