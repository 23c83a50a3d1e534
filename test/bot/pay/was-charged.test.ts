import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { linkOf, shopkeeper } from '../../support/shop.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test('S43 S44 actions/charged deeplinks/charged: asked in the chat, it was charged or it was not, with moment and number', async () => {
  const carla = await shopkeeper(town, 'Café Aurora')
  const ana = await town.customer({ name: 'Ana Payer', balance: '40.00' })
  const token = await linkOf(town.world, carla)
  expect(await ana.starts(`charged_${token}`)).toMatch(/^Not charged\. Nothing went from you to Café Aurora .* UTC\.$/)
  await ana.taps('Look at the payment')
  await town.world.advance(301)
  await ana.taps('Pay 12.50 EUR')
  expect(ana.sees()).toContain('quote_expired')
  await ana.taps('Was it charged?')
  expect(ana.sees()).toMatch(/^⏳ Not charged so far|^Not charged\./)
  await ana.taps('Look at the payment')
  await ana.taps('Pay 12.50 EUR')
  const [number = 'no receipt'] = /T-\w{4}-\w{4}/.exec(ana.sees()) ?? []
  const told = await ana.starts(`charged_${token}`)
  expect(told).toMatch(/^✅ Charged: 12\.50 EUR to Café Aurora · .* UTC · no\. T-/)
  expect(told).toContain(number)
  await ana.taps('Details')
  expect(ana.sees()).toContain('✅ 12.50 EUR paid to Café Aurora')

  const li = await town.customer({ name: '李娜', language: 'zh-hans', balance: '40.00' })
  await li.starts(`pay_${token}`)
  await li.taps('查询是否扣款')
  expect(li.sees()).toMatch(/^未扣款。/)
  expect(await li.starts('charged_no-such-link')).toContain('invoice_unknown')
  expect(await town.world.breaches()).toEqual([])
})

test('S43 what can be paid again says on its card whether it was paid before', async () => {
  const carla = await shopkeeper(town, 'Café Aurora')
  const ana = await town.customer({ name: 'Ana Payer', balance: '40.00' })
  const terms = { actor: carla.actor, description: 'Tea', uses: null } as const
  const { token } = granted(await town.world.core.createLink({ ...terms, amount: { minor: 300n, currency: 'EUR' } }))
  await ana.starts(`pay_${token}`)
  expect(ana.buttons()).toEqual(['Pay 3.00 EUR', 'Was it charged?', 'Cancel'])
  await ana.taps('Was it charged?')
  expect(ana.sees()).toMatch(/^⏳ Not charged so far/)
  await ana.taps('Look at the payment')
  await ana.taps('Pay 3.00 EUR')
  await ana.starts(`pay_${token}`)
  await ana.taps('Was it charged?')
  expect(ana.sees()).toMatch(/^✅ Charged: 3\.00 EUR to Café Aurora/)
})

test('S43 R-04 a link that somebody else has paid waits for nothing of theirs: not charged, whatever card they left open', async () => {
  const carla = await shopkeeper(town, 'Café Aurora')
  const ana = await town.customer({ name: 'Ana Payer', balance: '40.00' })
  const ben = await town.customer({ name: 'Ben Faster', balance: '40.00' })
  const token = await linkOf(town.world, carla)
  await ana.starts(`pay_${token}`)
  expect(await ana.starts(`charged_${token}`)).toMatch(/^⏳ Not charged so far/)
  await ben.starts(`pay_${token}`)
  await ben.taps('Pay 12.50 EUR')
  expect(await ana.starts(`charged_${token}`)).toMatch(/^Not charged\. Nothing went from you to Café Aurora/)
})
