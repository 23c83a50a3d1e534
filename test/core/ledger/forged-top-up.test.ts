import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { type AccountKind, HOUSE } from '../../../src/core/ledger/chart.ts'
import { agreed } from '../../support/agreed.ts'
import { forge, foundAfter, legOf } from '../../support/forged.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// Whoever has the application's own role writes a top-up's row as well as its journal. Who told of the money, and who gave
// it out of suspense, is asked for beside it.

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

type Side = readonly [owner: string, kind: AccountKind]
const CLEARING: Side = ['rail:bank', 'topup_clearing']
const SUSPENSE: Side = [HOUSE, 'unidentified']
const row = (id: string, amount: bigint) => ({
  ...{ id, userId: thief.userId, rail: 'bank', reference: REFERENCE, currency: 'EUR', amount, credited: amount },
  ...{ state: 'credited', createdAt: new Date(), expiresAt: new Date(), settledAt: new Date() },
})

/** A credited top-up of 900.00, its row and its journal. */
async function forgeTopUp(tx: Tx, from: Side, actor = 'rail:bank', reference = REFERENCE): Promise<void> {
  const id = randomUUID()
  await tx.topUp.create({ data: { ...row(id, 90_000n), reference } })
  const legs = [await legOf(tx, [from, [`user:${thief.userId}`, 'user']], '900.00')]
  await forge(tx, { id, kind: 'topup', actor, legs })
}

/** What the bank tells of it, as the house keeps and notes it. */
async function tell(tx: Tx): Promise<void> {
  const kept = { body: new Uint8Array(1), bodyHash: new Uint8Array(32), signature: 'x', outcome: 'topup.succeeded' }
  await tx.callbackInbox.create({ data: { rail: 'bank', eventId: EVENT, receivedAt: new Date(), ...kept } })
  await tx.auditEvent.createMany({
    data: [
      { at: new Date(), actor: 'system', action: 'callback.credited', subject: `callback:bank:${EVENT}`, detail: {} },
    ],
  })
}

const found = (work: (tx: Tx) => Promise<unknown>) => foundAfter(world, 'I5', work)

describe('I5 a top-up that nobody told of', () => {
  it('is none of which its rail told', async () => {
    expect(
      await found(async (tx) => {
        await tell(tx)
        await forgeTopUp(tx, CLEARING)
      }),
    ).toEqual([])
  })

  it('I5 CBK-03 is found, and so is the second of the one event', async () => {
    expect(await found((tx) => forgeTopUp(tx, CLEARING))).toContain(REFERENCE)
    const twice = found(async (tx) => {
      await tell(tx)
      await forgeTopUp(tx, CLEARING, 'rail:bank', 'OK-FRST-FRST')
      await forgeTopUp(tx, CLEARING)
    })
    expect(await twice).toEqual(expect.arrayContaining([REFERENCE, 'OK-FRST-FRST']))
  })

  it('I5 CBK-03 whose event was noted and never kept is found', async () => {
    const work = async (tx: Tx) => {
      const subject = `callback:bank:${EVENT}`
      await tx.auditEvent.createMany({
        data: [{ at: new Date(), actor: 'system', action: 'callback.credited', subject, detail: {} }],
      })
      await forgeTopUp(tx, CLEARING)
    }
    expect(await found(work)).toContain(REFERENCE)
  })

  it('I5 out of another rail than its own, or of one that the house has not, is found', async () => {
    const from = (owner: string) => async (tx: Tx) => {
      await tell(tx)
      await forgeTopUp(tx, [owner, 'topup_clearing'])
    }
    expect(await found(from('rail:card'))).toContain(REFERENCE)
    expect(await found(from('rail:ghost'))).toEqual(
      expect.arrayContaining([REFERENCE, 'topup_clearing rail:ghost EUR']),
    )
  })

  it('I5 out of what waits in suspense is found, but where two of staff gave it to this customer', async () => {
    const [agent, supervisor] = [await world.agent(), await world.agent('supervisor')]
    const other = await world.person()
    for (const to of [other, thief]) {
      await unmatchedMoney(world, eur('900.00'))
      const { id: itemId } = await world.deps.prisma.suspenseItem.findFirstOrThrow({ where: { state: 'open' } })
      await agreed(world, [agent, supervisor], { kind: 'assign_suspense', itemId, userId: to.userId })
    }
    expect(await world.breaches()).toEqual([])
    await unmatchedMoney(world, eur('900.00'))
    const { closedBy } = await world.deps.prisma.suspenseItem.findFirstOrThrow({ where: { state: 'assigned' } })
    const closed = (tx: Tx) =>
      tx.suspenseItem.updateMany({
        where: { state: 'open' },
        data: { state: 'assigned', closedBy, closedAt: new Date() },
      })
    for (const actor of ['rail:bank', `approval:${randomUUID()}`, `approval:${closedBy}`]) {
      const work = async (tx: Tx) => {
        await closed(tx)
        await forgeTopUp(tx, SUSPENSE, actor)
      }
      expect(await found(work)).toContain(REFERENCE)
    }
  })

  it('I5 out of suspense by a rail’s word, where no case of a statement was of that money, is found', async () => {
    const work = async (tx: Tx) => {
      await tell(tx)
      await forgeTopUp(tx, SUSPENSE)
    }
    expect(await found(work)).toContain(REFERENCE)
  })

  it('I5 money in suspense that no rail told of is found', async () => {
    const keep = (rail: string, eventId: string) => async (tx: Tx) => {
      const id = randomUUID()
      const about = {
        rail,
        eventId,
        reference: REFERENCE,
        currency: 'EUR',
        amount: 90_000n,
        cause: 'unknown_reference',
      }
      await tx.suspenseItem.create({ data: { id, ...about, createdAt: new Date() } })
      const legs = [await legOf(tx, [CLEARING, SUSPENSE], '900.00')]
      await forge(tx, { id, kind: 'suspense', businessKey: `suspense:${rail}:${eventId}`, legs })
    }
    const told = async (tx: Tx) => {
      await tell(tx)
      await keep('bank', EVENT)(tx)
    }
    expect(await found(told)).toEqual([])
    expect(await found(keep('bank', EVENT))).toContain(REFERENCE)
    expect(await found(keep('card', EVENT))).toContain(REFERENCE)
  })
})
