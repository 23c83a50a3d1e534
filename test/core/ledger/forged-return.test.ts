import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { type AccountKind, HOUSE } from '../../../src/core/ledger/chart.ts'
import { forge, foundAfter, legOf } from '../../support/forged.ts'
import { doubtfulPayout, payoutSays } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

// What comes back of a withdrawal, or is taken back of a top-up, comes out of where it was, and out of nothing else the
// house has.

let world: World
let ana: Person
beforeAll(async () => {
  world = await openWorld()
  ana = await world.person({ balance: '100.00' })
  const { reference } = await doubtfulPayout(world)
  await payoutSays(world, reference, 'payout.settled')
})
afterAll(() => world.close())

type Side = readonly [owner: string, kind: AccountKind]

/** The settled withdrawal is back, as its row and a journal say: its amount out of there, its fee as it was taken. */
async function forgeComeBack(tx: Tx, from: Side): Promise<void> {
  const payout = await tx.payout.findFirstOrThrow({ where: { state: 'settled' } })
  const { id, ownerId, amount, fee, journalId } = payout
  await tx.payout.update({ where: { id }, data: { state: 'returned', endedAt: new Date() } })
  const purse = [`user:${ownerId}`, 'user'] as const
  const leg = await legOf(tx, [from, purse], '1.00')
  const back = await legOf(tx, [[HOUSE, 'fee_withdraw'], purse], '1.00')
  const legs = [
    { ...leg, amount: { ...leg.amount, minor: amount } },
    { ...back, amount: { ...back.amount, minor: fee } },
  ].filter((one) => one.amount.minor > 0n)
  const why = { reverses: journalId ?? '', reason: 'returned' }
  await forge(tx, { kind: 'payout_return', businessKey: `payout_return:${id}`, legs, ...why })
}

const reference = async () =>
  (await world.deps.prisma.payout.findFirstOrThrow({ where: { state: 'settled' } })).reference

describe('I8 money that comes back out of where it never was', () => {
  it('is no withdrawal that its rail gives back', async () => {
    expect(await foundAfter(world, 'I8', (tx) => forgeComeBack(tx, ['rail:bank', 'payout_clearing']))).toEqual([])
  })

  it('I8 is found of a withdrawal, of whichever house account', async () => {
    for (const kind of ['goodwill', 'fee_pay', 'loss', 'fee_withdraw'] as const)
      expect(await foundAfter(world, 'I8', (tx) => forgeComeBack(tx, [HOUSE, kind]))).toContain(await reference())
    expect(await foundAfter(world, 'I8', (tx) => forgeComeBack(tx, ['rail:bank', 'bank']))).toContain(await reference())
  })

  it('I8 is found of a top-up that is taken back out of what the house earned otherwise', async () => {
    const { id } = await world.deps.prisma.topUp.findFirstOrThrow({ where: { userId: ana.userId } })
    const businessKey = `topup_return:${id}:evt`
    const taken = (kind: AccountKind) => async (tx: Tx) => {
      const legs = [
        await legOf(
          tx,
          [
            [HOUSE, kind],
            ['rail:bank', 'topup_clearing'],
          ],
          '5.00',
        ),
      ]
      await forge(tx, { kind: 'topup_return', businessKey, reverses: id, reason: 'taken_back', legs })
    }
    expect(await foundAfter(world, 'I8', taken('loss'))).toEqual([])
    expect(await foundAfter(world, 'I8', taken('fee_send'))).toContain(businessKey)
  })
})
