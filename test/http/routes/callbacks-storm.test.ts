import { expect, test } from 'vitest'
import { money, toCanonical } from '#core'
import { deliverAll, type Payment, shuffledDeliveries } from '../../support/callback-storm.ts'
import { createDice } from '../../support/dice.ts'
import { granted } from '../../support/people.ts'
import { startApp } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

test('R-05 CBK-03 sixty events, each delivered five times, shuffled, twenty at once to two processes: sixty effects', async () => {
  const { world } = served
  const people = [await world.person(), await world.person(), await world.person()]
  const payments: Payment[] = []
  for (let n = 1; n <= 60; n++) {
    const actor = people[n % people.length]?.chat ?? served.world.stranger()
    const amount = money(BigInt(n), 'EUR')
    const { reference, total } = granted(await world.core.startTopUp({ actor, rail: 'bank', amount }))
    payments.push({ eventId: `evt_${reference}`, reference, amount: toCanonical(total) })
  }
  const other = world.another()
  await using second = await startApp({ core: other.core, now: world.deps.clock })
  const urls = [served.app, second].map(({ url }) => `${url}/callbacks/bank`)
  const storm = await deliverAll(
    urls,
    shuffledDeliveries(payments, () => 5, createDice(5)),
    20,
  )
  await other.close()

  // On a busy machine a twin may have to wait so long for the first that it is asked to come again; and it did.
  const { '503': _later, ...kept } = storm.answers
  expect(kept).toEqual({ credited: 60, repeated: 240 })
  const { prisma } = world.deps
  expect(await prisma.callbackInbox.count()).toBe(60)
  const balances = await Promise.all(people.map((person) => world.balance(person)))
  expect(balances.reduce((sum, balance) => sum + Math.round(Number(balance) * 100), 0)).toBe((60 * 61) / 2)
  expect(await world.breaches()).toEqual([])
}, 60_000)
