import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { granted } from '../../support/people.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let asker: ChatRef
let second: ChatRef
beforeAll(async () => {
  world = await openWorld()
  asker = await world.agent('owner')
  second = await world.agent('owner')
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

const stateOf = async (id: string) => (await world.deps.prisma.payout.findUniqueOrThrow({ where: { id } })).state
const wasOrdered = (id: string) => world.payoutDesk.taken.has(`po_${id}_1`)

test('ADM-03 a way out switched off while withdrawals are on hold: nothing is ordered, one is called off, and what is left goes once two have opened it', async () => {
  const { core } = world
  const ana = await world.person({ balance: '200.00' })
  const where = await savedAccount(world, ana)
  const goes = await confirmed(world, ana, where, eur(2_000n))
  const stays = await confirmed(world, ana, where, eur(1_000n))
  granted(await core.closeRail({ actor: asker, way: 'payout:bank', reason: 'the bank is down' }))
  expect(granted(await core.sendPayout({ id: goes.payoutId }))).toEqual({ sent: false })
  await world.advance(120)
  granted(await core.pollPayouts({}))
  expect([await stateOf(goes.payoutId), wasOrdered(goes.payoutId)]).toEqual(['held', false])

  const before = Number(await world.balance(ana))
  granted(await core.cancelPayout({ actor: ana.chat, payoutId: stays.payoutId }))
  expect(Number(await world.balance(ana))).toBeGreaterThanOrEqual(before + 10)

  const asked = { kind: 'open_rail', way: 'payout:bank' } as const
  const { id, hash } = granted(await core.requestApproval({ actor: asker, asked, reason: 'it is back' }))
  granted(await core.pollPayouts({}))
  expect(wasOrdered(goes.payoutId)).toBe(false)
  granted(await core.decideApproval({ actor: second, id, hash, decision: 'approve' }))
  granted(await core.pollPayouts({}))
  expect([await stateOf(goes.payoutId), wasOrdered(goes.payoutId)]).toEqual(['sent', true])
  expect(wasOrdered(stays.payoutId)).toBe(false)
})
