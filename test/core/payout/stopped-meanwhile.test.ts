import { expect, test } from 'vitest'
import { granted, PASSWORD } from '../../support/people.ts'
import { twoOwners } from '../../support/two-owners.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import type { Person } from '../../support/world.ts'

const both = twoOwners()

const stateOf = async (id: string) => (await both.world.deps.prisma.payout.findUniqueOrThrow({ where: { id } })).state
const wasTaken = (id: string) => both.world.payoutDesk.taken.has(`po_${id}_1`)

/** A withdrawal whose order never reached a bank that was away: it has been begun, and the bank, back again, knows of none. */
async function lostOrder(ana: Person): Promise<string> {
  const { world } = both
  const { payoutId } = await confirmed(world, ana, await savedAccount(world, ana), eur(1_000n))
  world.payoutDesk.answer = { state: 'unknown' }
  granted(await world.core.sendPayout({ id: payoutId }))
  world.payoutDesk.taken.delete(`po_${payoutId}_1`)
  world.payoutDesk.answer = { state: 'accepted' }
  expect([await stateOf(payoutId), wasTaken(payoutId)]).toEqual(['unknown', false])
  return payoutId
}

async function asksAgain(): Promise<void> {
  await both.world.advance(120)
  granted(await both.world.core.pollPayouts({}))
}

test('MNY-16 an order that never arrived is not sent once more while its owner is frozen; it goes on when the freeze ends', async () => {
  const { core } = both.world
  const ana = await both.world.person({ balance: '50.00' })
  const id = await lostOrder(ana)
  granted(await core.freezeSelf({ actor: ana.chat }))
  await asksAgain()
  expect([await stateOf(id), wasTaken(id)]).toEqual(['unknown', false])
  const { token } = granted(await core.issueLink({ actor: ana.chat, purpose: 'unfreeze' }))
  granted(await core.unfreezeSelf({ token, password: PASSWORD }))
  await asksAgain()
  expect([await stateOf(id), wasTaken(id)]).toEqual(['sent', true])
  expect(await both.world.breaches()).toEqual([])
})

test('MNY-16 what the bank says of it all the same is taken, frozen or not', async () => {
  const { core, payoutDesk } = both.world
  const ana = await both.world.person({ balance: '50.00' })
  const id = await lostOrder(ana)
  granted(await core.freezeSelf({ actor: ana.chat }))
  payoutDesk.standing = { state: 'settled' }
  await asksAgain()
  payoutDesk.standing = null
  expect([await stateOf(id), wasTaken(id)]).toEqual(['settled', false])
})

test('ADM-03 nor is it sent by a way out that staff have switched off meanwhile', async () => {
  const { core } = both.world
  const ana = await both.world.person({ balance: '50.00' })
  const id = await lostOrder(ana)
  granted(await core.closeRail({ actor: both.asker, way: 'payout:bank', reason: 'somebody else reads our orders' }))
  await asksAgain()
  expect([await stateOf(id), wasTaken(id)]).toEqual(['unknown', false])
})
