import { expect, test } from 'vitest'
import { heldRow } from '../../support/at-once.ts'
import { PIN } from '../../support/world.ts'
import { startApp } from '../support/app.ts'
import { member } from '../support/member.ts'
import { serveWorld } from '../support/served.ts'
import { openShop } from '../support/shop.ts'

// "Was it charged?" for people: routes/pay-charged, checkout/was-charged.
const served = serveWorld()

test('S43 S44 whoever pays on the page sees there whether they were charged, when and under which number', async () => {
  const { world } = served
  const shop = await openShop(world)
  const token = await shop.link()
  const asks = `/pay/${token}/charged`
  const stranger = await served.opened(`/pay/${token}?lang=en`)
  expect(await (await stranger.open(`/pay/${token}?lang=en`)).text()).toContain(`start=charged_${token}`)
  // Who is not logged in comes back to the order, which knows them then.
  expect((await stranger.open(`${asks}?lang=en`)).headers.get('location')).toBe(`/login?lang=en&pay=${token}`)

  const visitor = await member(served, await world.person({ balance: '20.00' }))
  const answer = async (lang = 'en') => (await visitor.open(`${asks}?lang=${lang}`)).text()
  expect(await (await visitor.open(`/pay/${token}`)).text()).toContain(`href="${asks}?lang=en">Was I charged?`)
  expect(await answer()).toContain('No, it was not charged')
  await visitor.open(`/pay/${token}`)
  const card = await (await visitor.send(`/pay/${token}/quote`, {})).text()
  expect(await answer()).toContain('Not charged so far')
  const intent = /name="intent" value="([^"]+)"/.exec(card)?.[1] ?? ''
  // The answer to this never arrived, as far as its payer knows.
  await visitor.open(`/pay/${token}`)
  const booked = await visitor.send(`/pay/${token}/confirm`, { intent, pin: PIN })
  const [, number = 'no receipt'] = /\/paid\/(T-[\w-]+)/.exec(booked.headers.get('location') ?? '') ?? []
  const charged = await answer()
  expect(charged).toContain('Yes, it was charged')
  expect(charged).toMatch(/12\.50\u00a0EUR went from your balance to Café Luna on .*UTC/)
  expect(charged).toContain(number)
  expect(await answer('zh-CN')).toContain('已扣款')
  expect(await (await visitor.open(`/pay/${token}?lang=en`)).text()).toContain('Was I charged?')

  // What one paid is nobody else's to know, nor taken for theirs.
  const other = await member(served, await world.person({ balance: '20.00' }))
  const theirs = await (await other.open(`${asks}?lang=en`)).text()
  expect(theirs).toContain('No, it was not charged')
  expect(theirs).not.toContain(number)
  expect((await other.open(`/pay/${'a'.repeat(22)}/charged`)).status).toBe(404)
  expect(await world.breaches()).toEqual([])
})

test('S43 a payment that is being booked is waited for: nobody reads that it was not charged, and then it was', async () => {
  const { world } = served
  const token = await (await openShop(world)).link()
  const visitor = await member(served, await world.person({ balance: '20.00' }))
  const held = await heldRow(world, `select 1 from payment_link where token = '${token}' for update`)
  let answered = false
  const asked = visitor.open(`/pay/${token}/charged?lang=en`).then((page) => {
    answered = true
    return page.text()
  })
  await held.someoneWaits(1)
  expect(answered).toBe(false)
  await held.release()
  expect(await asked).toContain('No, it was not charged')
})

test.each([
  ['en', 'made once or not at all', 'Was I charged?'],
  ['zh-CN', '要么已完成，要么没有进行', '查询我是否已被扣款'],
])('S43 S44 the page of an error of ours leads whoever was paying to the answer: %s', async (lang, says, way) => {
  const broken = () => Promise.reject(new Error('a bug'))
  await using app = await startApp({ core: { readPaymentLink: broken } })
  const token = 'b'.repeat(22)
  const page = await app.get(`/pay/${token}?lang=${lang}`, { headers: { accept: 'text/html' } })
  expect(page.status).toBe(500)
  const text = await page.text()
  expect(text).toContain(says)
  expect(text).toContain(`href="/pay/${token}/charged?lang=${lang}">${way}`)
})
