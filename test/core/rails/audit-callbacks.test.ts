import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallbackInbox, PrismaClient } from '#prisma'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { auditCallbacks } from '../../../src/core/rails/audit-callbacks.ts'
import { sealBody } from '../../../src/core/rails/kept-body.ts'
import { forge, legOf } from '../../support/forged.ts'
import { granted } from '../../support/people.ts'
import { railBody } from '../../support/rail-body.ts'
import { railSays } from '../../support/rail-word.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { doubtfulPayout, payoutSays } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// Whoever has the application's own role writes a top-up, its journal, the inbox's row of who told of it and the note of
// what came of that: all that the books compare with each other. What they cannot write is a body that opens.

const REFERENCE = 'OK-FRGD-FRGD'
const EVENT = 'evt_forged'
const eur = (text: string) => amountOf(text, 'EUR')

let world: World
let thief: Person
beforeAll(async () => {
  world = await openWorld()
  thief = await world.person({ balance: '5.00' })
})
afterAll(() => world.close())

const UNDONE = new Error('undone')

/** What the audit of the bodies says once this was done, which is undone again. */
async function found(work: (tx: Tx) => Promise<unknown> = async () => null): Promise<string[]> {
  let sample: string[] = []
  const done = world.deps.prisma.$transaction(async (tx) => {
    await work(tx)
    sample = granted(await auditCallbacks({ ...world.deps, prisma: tx as PrismaClient })).sample
    throw UNDONE
  })
  await expect(done).rejects.toBe(UNDONE)
  return sample
}

const note = (tx: Tx, outcome: string, eventId = EVENT) =>
  tx.auditEvent.createMany({
    data: [
      {
        ...{ at: new Date(), actor: 'system', action: `callback.${outcome}` },
        ...{ subject: `callback:bank:${eventId}`, detail: {} },
      },
    ],
  })

const keep = (tx: Tx, sealed: Pick<CallbackInbox, 'body' | 'dataKey'>) => {
  const kept = { bodyHash: new Uint8Array(32), signature: 'x', outcome: 'topup.succeeded', receivedAt: new Date() }
  return tx.callbackInbox.create({ data: { rail: 'bank', eventId: EVENT, ...kept, ...sealed } as CallbackInbox })
}

/** A credited top-up of 900.00, its row and its journal. */
async function credit(tx: Tx, reference = REFERENCE): Promise<void> {
  const id = randomUUID()
  const row = { id, userId: thief.userId, rail: 'bank', reference, currency: 'EUR', state: 'credited' }
  const moments = { createdAt: new Date(), expiresAt: new Date(), settledAt: new Date() }
  await tx.topUp.create({ data: { ...row, ...moments, amount: 90_000n, credited: 90_000n } })
  const sides = [['rail:bank', 'topup_clearing'] as const, [`user:${thief.userId}`, 'user'] as const]
  await forge(tx, { id, kind: 'topup', actor: 'rail:bank', legs: [await legOf(tx, sides, '900.00')] })
}

const body = () =>
  Buffer.from(
    railBody({
      ...{ type: 'topup.succeeded', eventId: EVENT, reference: REFERENCE, account: 'TEST-EUR-0001' },
      amount: eur('900.00'),
    }),
  ) as Uint8Array<ArrayBuffer>

const forgedWith = (sealed: Pick<CallbackInbox, 'body' | 'dataKey'>) => async (tx: Tx) => {
  await keep(tx, sealed)
  await note(tx, 'credited')
  await credit(tx)
}

describe('I5 what rails told of, by their own words', () => {
  it('CBK-03 is what was booked, of everything that came by the door', async () => {
    const owner = await world.person({ balance: '50.00' })
    for (const type of ['topup.failed', 'topup.succeeded', 'topup.returned'] as const) {
      const order = { actor: owner.chat, rail: 'bank', amount: eur('7.00') } as const
      await railSays(world, granted(await world.core.startTopUp(order)).reference, { type })
    }
    const paid = { actor: owner.chat, rail: 'bank', amount: eur('8.00') } as const
    const { reference } = granted(await world.core.startTopUp(paid))
    await railSays(world, reference)
    await railSays(world, reference)
    await railSays(world, reference, { type: 'topup.returned', amount: eur('3.00') })
    await unmatchedMoney(world, eur('9.00'))
    const { reference: payout } = await doubtfulPayout(world)
    for (const type of ['payout.settled', 'payout.returned'] as const) await payoutSays(world, payout, type)
    const { examined, breaches, sample } = granted(await world.core.auditCallbacks({}))
    expect([breaches, sample]).toEqual([0, []])
    expect(examined).toBe(await world.deps.prisma.callbackInbox.count())
  })

  it('CBK-03 I5 is found missing where the body was made without the house’s keys', async () => {
    const { keyring } = world.deps
    const [, foreign] = [keyring, sealBody(keyring, 'callback_doubt', { rail: 'bank', eventId: EVENT, raw: body() })]
    const junk = { body: new Uint8Array(64), dataKey: new Uint8Array(64) }
    const elsewhere = { body: foreign.sealed, dataKey: foreign.dataKey }
    for (const sealed of [junk, elsewhere])
      expect(await found(forgedWith(sealed))).toEqual([`bank ${EVENT}: does not open`])
    expect(await found(forgedWith({ body: body(), dataKey: null }))).toEqual([`bank ${EVENT}: stands in clear`])
  })

  it('CBK-03 I5 is found missing where the words of another event were taken', async () => {
    const { body, dataKey } = await world.deps.prisma.callbackInbox.findFirstOrThrow({})
    expect(await found(forgedWith({ body, dataKey }))).toEqual([`bank ${EVENT}: does not open`])
  })

  it('CBK-03 I5 is found where it was of other money, or is noted twice', async () => {
    const { keyring } = world.deps
    const said = (text: string) => {
      const news = { type: 'topup.succeeded', eventId: EVENT, reference: REFERENCE, account: 'TEST-EUR-0001' } as const
      const { sealed, dataKey } = sealBody(keyring, 'callback_inbox', {
        ...{ rail: 'bank', eventId: EVENT, raw: railBody({ ...news, amount: eur(text) }) },
      })
      return { body: sealed, dataKey }
    }
    expect(await found(forgedWith(said('900.00')))).toEqual([])
    expect(await found(forgedWith(said('9.00')))).toEqual([`bank ${EVENT}: says otherwise`])
    const waiting = await world.deps.prisma.suspenseItem.findFirstOrThrow({ where: { cause: 'unknown_reference' } })
    const again = async (tx: Tx) => {
      await note(tx, 'credited', waiting.eventId)
      await credit(tx, waiting.reference)
    }
    expect(await found(again)).toEqual([`bank ${waiting.eventId}: says otherwise`])
  })

  it('CBK-03 I5 is found where a case of suspense is in other words, or of more money', async () => {
    const where = { cause: 'unknown_reference' }
    const { eventId } = await world.deps.prisma.suspenseItem.findFirstOrThrow({ where })
    for (const data of [{ reference: 'OK-THEF-THEF' }, { amount: 90_000n }, { currency: 'USD' }])
      expect(await found((tx) => tx.suspenseItem.updateMany({ where, data }))).toEqual([
        `bank ${eventId}: says otherwise`,
      ])
  })

  it('CBK-03 I5 is found of every one, however many there are', async () => {
    const { callbackInbox } = world.deps.prisma
    const [row, before] = [await callbackInbox.findFirstOrThrow({}), await callbackInbox.count()]
    const data = Array.from({ length: 250 }, (_, n) => ({ ...row, eventId: `evt_many_${n}` }))
    const done = world.deps.prisma.$transaction(async (tx) => {
      await tx.callbackInbox.createMany({ data: data as CallbackInbox[] })
      const { examined, breaches, sample } = granted(
        await auditCallbacks({ ...world.deps, prisma: tx as PrismaClient }),
      )
      expect([examined, breaches, sample.length]).toEqual([before + 250, 250, 5])
      throw UNDONE
    })
    await expect(done).rejects.toBe(UNDONE)
  })
})
