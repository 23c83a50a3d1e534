import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { TopUpReport, TopUpView } from '#core'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { accountOn, granted } from '../../support/people.ts'
import { tellRates } from '../../support/rates.ts'
import { amountOf } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  await tellRates(town.world.deps)
})
afterEach(async () => expect(await town.world.breaches()).toEqual([]))
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

async function tell(order: TopUpView, type: TopUpReport['type']) {
  const { reference, amount } = order
  const eventId = randomUUID()
  const wire = { occurredAt: new Date(), raw: new TextEncoder().encode(eventId), signature: 'v1,x' }
  const news = { rail: 'bank', eventId, type, reference, account: accountOn(order), amount } as const
  granted(await town.world.core.receiveReport({ ...news, ...wire }))
}

/** Their bank sends 300.00, and takes it back once all but a little of it is dollars. */
async function takenBack({ actor }: Phone): Promise<TopUpView> {
  const { core } = town.world
  const eur = (text: string) => amountOf(text, 'EUR')
  const order = granted(await core.startTopUp({ actor, rail: 'bank', amount: eur('300.00') }))
  await tell(order, 'topup.succeeded')
  const { quoteId } = granted(await core.quoteExchange({ actor, side: { send: eur('290.00'), to: 'USD' } }))
  granted(await core.confirmExchange({ actor, quoteId }))
  await tell(order, 'topup.returned')
  await town.deliver()
  return order
}

test('CBK-09 ADM-03 notices/account-restricted: a top-up that was taken back and is not all there freezes the account; its owner reads why and appeals, staff read that nobody did', async () => {
  const anna = await town.customer({ name: 'Anna Keller', username: 'anna_back' })
  const { reference } = await takenBack(anna)
  expect(anna.sees()).toContain('A top-up of yours was taken back, and not all of it was there any more.')
  expect(anna.sees()).toContain('Needed: tell support how it came to that')
  expect(anna.buttons()).toContain('Appeal')
  expect(await anna.writes('/send 5 usd @nobody_here')).not.toContain('✅')
  const lena = await town.agent('agent', 'Lena')
  expect(await lena.writes('/user @anna_back')).toContain('Frozen by OKPay itself')
  expect(lena.sees()).toContain(`Top-up ${reference} was taken back and was not all there any more.`)
  expect(lena.buttons()).toContain('Unfreeze')
})

test('CBK-09 the same in Chinese', async () => {
  const wei = await town.customer({ name: 'Wei Chen', username: 'wei_back', language: 'zh-hans' })
  await takenBack(wei)
  expect(wei.sees()).toContain('您的一笔充值已被退回，但账户余额不足以扣回全部金额。')
  expect(wei.sees()).toContain('请联系客服说明情况')
})
