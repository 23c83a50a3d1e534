import { expect, test } from 'vitest'
import { enrol } from '../../support/second-factor.ts'
import { type Person, PIN } from '../../support/world.ts'
import { member } from '../support/member.ts'
import { serveWorld } from '../support/served.ts'
import { openShop } from '../support/shop.ts'

// A shop somebody never paid, on its checkout page: routes/pay-here.
const served = serveWorld()

const intentOn = (page: string): string => /name="intent" value="([^"]+)"/.exec(page)?.[1] ?? ''

async function quoted(payer: Person, token: string, lang = 'en') {
  const visitor = await member(served, payer)
  await visitor.open(`/pay/${token}?lang=${lang}`)
  const answer = await visitor.send(`/pay/${token}/quote?lang=${lang}`, {})
  return { visitor, status: answer.status, page: await answer.text() }
}

test('S35 S48 without a second factor the page says why, what goes, and where to turn it on; nothing was charged', async () => {
  const shop = await openShop(served.world)
  const payer = await served.world.person({ balance: '900.00' })
  const large = await shop.link('300.00')
  const { status, page } = await quoted(payer, large)
  expect(status).toBe(402)
  for (const said of [
    'You have not paid this shop before. A first payment above 250.00\u00a0EUR needs two-factor authentication',
    'In the chat you can turn it on in two minutes, with an authenticator app.',
    'Nothing was charged',
    `start=pay_${large}`,
  ])
    expect(page).toContain(said)
  expect((await quoted(payer, large, 'zh-CN')).page).toContain('首次付款超过 250.00\u00a0欧元需要两步验证')
  await shop.sell(await shop.link('245.00'), payer)
  const lately = (await quoted(payer, await shop.link('20.00'))).page
  expect(lately).toContain('Up to 5.00\u00a0EUR still goes without it.')
  expect(lately).toMatch(/Or pay after .+: then it goes without\./)
  expect(await served.world.balance(payer)).toBe('655.00')
})

test('TXA-01 S36 whoever has an authenticator pays there with PIN and code, and reads why both are asked', async () => {
  const shop = await openShop(served.world)
  const payer = await served.world.person({ balance: '900.00' })
  const token = await shop.link('300.00')
  const authenticator = await enrol(served.world, payer)
  const visitor = await served.opened('/login')
  const { email, password } = payer
  const asked = await (await visitor.send('/login', { email, password, pay: token })).text()
  const pending = /name="pending" value="([^"]+)"/.exec(asked)?.[1] ?? ''
  await visitor.send('/login/code', { pending, pay: token, code: await authenticator.next() })
  await visitor.open(`/pay/${token}`)
  const page = await (await visitor.send(`/pay/${token}/quote`, {})).text()
  expect(page).toContain('This shop is new to you: above 250.00\u00a0EUR in all it takes a code.')
  const fields = { intent: intentOn(page), pin: PIN }
  expect((await visitor.send(`/pay/${token}/confirm`, fields)).status).toBe(422)
  const paid = await visitor.send(`/pay/${token}/confirm`, { ...fields, code: await authenticator.next() })
  expect(paid.headers.get('location')).toMatch(/\/paid\/T-/)
  expect(await served.world.balance(payer)).toBe('600.00')
})
