import { expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { twoOwners } from '../../support/two-owners.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'

const both = twoOwners()

const stateOf = async (id: string) => (await both.world.deps.prisma.payout.findUniqueOrThrow({ where: { id } })).state
const wasOrdered = (id: string) => both.world.payoutDesk.taken.has(`po_${id}_1`)

test('ADM-03 a way out switched off while withdrawals are on hold: nothing is ordered, one is called off, and what is left goes once two have opened it', async () => {
  const { core } = both.world
  const ana = await both.world.person({ balance: '200.00' })
  const where = await savedAccount(both.world, ana)
  const goes = await confirmed(both.world, ana, where, eur(2_000n))
  const stays = await confirmed(both.world, ana, where, eur(1_000n))
  granted(await core.closeRail({ actor: both.asker, way: 'payout:bank', reason: 'the bank is down' }))
  expect(granted(await core.sendPayout({ id: goes.payoutId }))).toEqual({ sent: false })
  await both.world.advance(120)
  granted(await core.pollPayouts({}))
  expect([await stateOf(goes.payoutId), wasOrdered(goes.payoutId)]).toEqual(['held', false])

  const before = Number(await both.world.balance(ana))
  granted(await core.cancelPayout({ actor: ana.chat, payoutId: stays.payoutId }))
  expect(Number(await both.world.balance(ana))).toBeGreaterThanOrEqual(before + 10)

  const asked = { kind: 'open_rail', way: 'payout:bank' } as const
  const { id, hash } = granted(await core.requestApproval({ actor: both.asker, asked, reason: 'it is back' }))
  granted(await core.pollPayouts({}))
  expect(wasOrdered(goes.payoutId)).toBe(false)
  granted(await core.decideApproval({ actor: both.second, id, hash, decision: 'approve' }))
  granted(await core.pollPayouts({}))
  expect([await stateOf(goes.payoutId), wasOrdered(goes.payoutId)]).toEqual(['sent', true])
  expect(wasOrdered(stays.payoutId)).toBe(false)
})
