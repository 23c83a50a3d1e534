import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { agreedTo, caseOf, lostMailbox } from '../../support/lost-mailbox.ts'
import { fresh, moved, ownerWithPhone, stopIn } from '../../support/mailbox-thief.ts'
import { granted } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const DAY = 86_400

const usd = (text: string) => amountOf(text, 'USD')

/** Whoever has the wallet brings in a little, and spends of it what goes without a PIN. Returns what their bank may take back. */
async function broughtIn(actor: ChatRef): Promise<string> {
  const asked = { actor, rail: 'bank', amount: usd('25.00') } as const
  const { reference } = granted(await world.core.startTopUp(asked))
  await unmatchedMoney(world, usd('25.00'), { reference })
  const friend = await world.person()
  const sent = { actor, payee: { userId: friend.userId }, amount: usd('5.00'), from: 'USD' } as const
  const { intentId, factor } = granted(await world.core.quoteSend(sent))
  expect(factor).toBe('none')
  granted(await world.core.confirmPayment({ actor, intentId }))
  return reference
}

test('REC-08 CBK-09 a thief of the mailbox does not end the case by having a transfer of their own taken back', async () => {
  await tellRates(world)
  const { person, phone } = await ownerWithPhone(world)
  const reference = await broughtIn(await moved(world, person, phone))
  granted(await stopIn(world, person.chat))
  await world.advance(DAY / 2)
  const id = await lostMailbox(world, person, fresh(), await phone.next())
  await agreedTo(world, id)
  await world.advance(3 * DAY - DAY / 2 + 60)
  await moved(world, person, phone)
  await unmatchedMoney(world, usd('25.00'), { reference, type: 'topup.returned' })
  const { state } = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
  expect(state).toBe('restricted')
  const stopped = await stopIn(world, person.chat)
  expect(stopped.ok ? 'stopped' : stopped.failure.code).toBe('stopped')
  expect(await caseOf(world, person)).toMatchObject({ id, state: 'identity', movedBy: null })
})
