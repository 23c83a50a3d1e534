import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Core } from '#core'
import { chargeConnection } from '../../../src/core/connection/charge-connection.ts'
import { createConfirmations } from '../../../src/core/payment/confirm-payment.ts'
import { createShopPayout } from '../../../src/core/shop-payout/create-shop-payout.ts'
import { appOf, charge, connect } from '../../support/connection.ts'
import { pay as send } from '../../support/held.ts'
import { allowPayouts, pay, payerOf } from '../../support/payouts.ts'
import { granted, topUp } from '../../support/people.ts'
import { quietRules } from '../../support/quiet-rules.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await quietRules(world.database.owner)
})
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')

/** Confirmations that find a balance emptied, which is full again, and used by somebody else, before they answer. */
function lateBy(person: Person, other: Person, paidMeanwhile: () => Promise<unknown>) {
  const confirm = createConfirmations(world.deps)
  return async (asked: Parameters<typeof confirm>[0]) => {
    await send(world, person, other, '45.00')
    const refused = await confirm(asked)
    expect(refused).toMatchObject({ ok: false, failure: { code: 'insufficient_balance' } })
    await topUp(world.core, person.chat, eur('45.00'))
    await paidMeanwhile()
    return refused
  }
}

it('IDM-02 a payout that was refused here and paid there, under one name and at once, is never said to be refused', async () => {
  const payer = await payerOf(world, '50.00')
  await allowPayouts(world, payer)
  const [ben, cleo] = [await world.person(), await world.person()]
  const named = { idempotencyKey: 'twice', reference: 'twice' }
  const again = async () => granted(await pay(world, payer, ben, 1_000n, named))
  const confirm = lateBy(payer.owner, cleo, again)
  const createPayout: Core['createShopPayout'] = (asked) => createShopPayout(world.deps, confirm, asked)
  const core = { ...world.core, createShopPayout: createPayout }
  const answer = granted(await pay({ core }, payer, ben, 1_000n, named))
  expect(answer).toEqual({ ...(await again()), replayed: true })
  expect(await world.balance(ben)).toBe('10.00')
})

it('IDM-02 neither is a payment through a connection', async () => {
  const app = await appOf(world)
  const [person, cleo] = [await world.person({ balance: '50.00' }), await world.person()]
  const connected = await connect(world, person, app)
  const named = { key: 'twice', reference: 'twice' }
  const again = async () => granted(await charge(world, connected, 1_000n, named))
  const confirm = lateBy(person, cleo, again)
  const chargeOne: Core['chargeConnection'] = (asked) => chargeConnection(world.deps, confirm, asked)
  const core = { ...world.core, chargeConnection: chargeOne }
  const { answer } = granted(await charge({ core }, connected, 1_000n, named))
  expect(answer).toEqual((await again()).answer)
  // Of the 50.00 once 10.00, and what it cost to empty them.
  expect(await world.balance(person)).toBe('39.55')
})
