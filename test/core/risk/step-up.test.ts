import { afterAll, beforeAll, expect, test } from 'vitest'
import { acquaint, pay } from '../../support/held.ts'
import { granted, refusal } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const quote = async (from: Person, to: Person, amount: string) =>
  granted(
    await world.core.quoteSend({
      actor: from.chat,
      payee: { userId: to.userId },
      amount: amountOf(amount, from.currency),
    }),
  )

test('RSK-03 TXA-01 what asks for a code where the payee is known asks for it where the payee is a stranger, too', async () => {
  const [anna, ben, cleo] = [await world.person({ balance: '1900.00' }), await world.person(), await world.person()]
  await acquaint(world, anna, ben)
  await pay(world, anna, ben, '460.00')
  await enrol(world, anna)
  // A second one just under the limit of one payment: structuring.
  expect((await quote(anna, ben, '460.00')).factor).toBe('pin_and_code')
  const { intentId, ...stranger } = await quote(anna, cleo, '460.00')
  expect(stranger).toMatchObject({ factor: 'pin_and_code', delaySeconds: 7_200 })
  await world.authorise(anna, intentId)
  const answer = await world.core.confirmPayment({ actor: anna.chat, intentId })
  expect(refusal(answer)).toEqual({ code: 'auth_required', factor: 'code' })
  expect((await quote(anna, cleo, '440.00')).factor).toBe('pin')
})
