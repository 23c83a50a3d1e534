import { expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { railSays } from '../../support/rail-word.ts'
import { amountOf, type Person } from '../../support/world.ts'
import { member, secretOf } from '../support/member.ts'
import { serveWorld } from '../support/served.ts'

// What somebody sees who is logged in: routes/account, routes/account-history, routes/account-transaction,
// routes/account-sessions and routes/account-freeze.
const served = serveWorld()

async function pays(from: Person, to: Person, amount: string, note?: string): Promise<string> {
  const { core } = served.world
  const quote = {
    actor: from.chat,
    payee: { userId: to.userId },
    amount: amountOf(amount, 'EUR'),
    ...(note && { note }),
  }
  const { intentId } = granted(await core.quoteSend(quote))
  return granted(await core.confirmPayment({ actor: from.chat, intentId })).reference
}

test('S2 S18 S19 balance and history are those of the chat; a transaction shows fee, note and what was left', async () => {
  const [anna, ben] = [
    await served.world.person({ name: 'Anna Keller', balance: '50.00' }),
    await served.world.person({ name: 'Ben Kovac' }),
  ]
  const reference = await pays(anna, ben, '5.00', 'lunch <b>')
  const visitor = await member(served, anna)
  const page = await (await visitor.open('/account')).text()
  expect(page).toContain('44.95\u00a0EUR')
  expect(page).toContain('To Ben Kovac')
  expect(page).toContain('-5.00\u00a0EUR')
  expect(page).toContain('+50.00\u00a0EUR')
  expect(page).toContain('confirm with your payment PIN')
  const detail = await (await visitor.open(`/account/transactions/${reference}`)).text()
  for (const said of ['lunch &lt;b&gt;', '0.05\u00a0EUR', '5.05\u00a0EUR', '44.95\u00a0EUR', ben.okpayId, reference])
    expect(detail).toContain(said)
})

test('S19 CBK-09 a top-up of which a part was taken back says how much, in the history and on its page', async () => {
  const anna = await served.world.person()
  const wish = { actor: anna.chat, rail: 'card', amount: amountOf('40.00', 'EUR') } as const
  const { reference } = granted(await served.world.core.startTopUp(wish))
  await railSays(served.world, reference)
  await railSays(served.world, reference, { type: 'topup.returned', amount: amountOf('15.00', 'EUR') })
  const visitor = await member(served, anna)
  expect(await (await visitor.open('/account/history')).text()).toContain('15.00\u00a0EUR of it taken back')
  const detail = await (await visitor.open(`/account/transactions/${reference}`)).text()
  expect(detail).toMatch(/Taken back of it by the bank or provider.*\s*.*15\.00\u00a0EUR/)
})

test('S19 the history is read page by page, and back', async () => {
  const [anna, ben] = [await served.world.person({ balance: '100.00' }), await served.world.person()]
  const references: string[] = []
  for (let n = 0; n < 16; n++) references.push(await pays(anna, ben, '1.00'))
  const visitor = await member(served, anna)
  const first = await (await visitor.open('/account/history')).text()
  expect(first.match(/account\/transactions/g)).toHaveLength(15)
  const [, older = ''] = /href="([^"]+)">Older/.exec(first) ?? []
  const second = await (await visitor.open(older.replaceAll('&amp;', '&'))).text()
  expect(second.match(/account\/transactions/g)).toHaveLength(2)
  expect(second).toContain(references[0])
  expect(second).not.toContain('>Older')
  const [, newer = ''] = /href="([^"]+)">Newer/.exec(second) ?? []
  expect(await (await visitor.open(newer.replaceAll('&amp;', '&'))).text()).toContain(references[15])
})

test.each([
  '<+010000-01-01T00:00:00.000Z|x',
  '>0000-01-01T00:00:00.000Z|x',
  '<2026-02-31T00:00:00.000Z|x',
  '>now|T-1',
  "<2026-11-25T00:00:00.000Z|' or 1=1",
  '%00',
  'x',
])('API-03 the cursor %j is nobody’s place: it is the first page', async (cursor) => {
  const visitor = await member(served, await served.world.person({ balance: '1.00' }))
  const response = await visitor.open(`/account/history?cursor=${encodeURIComponent(cursor)}`)
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('Top-up')
})

test('API-03 somebody else’s transaction is not there, and neither are their browsers', async () => {
  const [anna, ben, eve] = [
    await served.world.person({ balance: '50.00' }),
    await served.world.person(),
    await served.world.person(),
  ]
  const reference = await pays(anna, ben, '5.00')
  const [theirs, hers] = [await member(served, anna), await member(served, eve)]
  const missing = await hers.open(`/account/transactions/${reference}`)
  expect(missing.status).toBe(404)
  expect(await missing.text()).not.toContain('5.00')
  const { core } = served.world
  const [session] = granted(await core.listSessions({ actor: anna.chat }))
  await hers.open('/account/sessions')
  expect((await hers.send('/account/sessions', { end: session?.id ?? '' })).status).toBe(303)
  expect((await theirs.open('/account')).status).toBe(200)
  expect((await hers.send('/account/sessions', { end: 'nonsense' })).status).toBe(400)
  const guessed = await served.app.get('/account', { headers: { cookie: `okpay-session=${'B'.repeat(43)}` } })
  expect(guessed.status).toBe(303)
})

test('SES-04 the page lists the browsers, ends one, and all others', async () => {
  const person = await served.world.person()
  const [mine, other, third] = [
    await member(served, person),
    await member(served, person),
    await member(served, person),
  ]
  const page = await (await mine.open('/account/sessions')).text()
  expect(page.match(/Chrome on Android/g)).toHaveLength(3)
  expect(page.match(/this browser/g)).toHaveLength(1)
  const [, id = ''] = /name="end" value="([0-9a-f-]{36})"/.exec(page) ?? []
  await mine.send('/account/sessions', { end: id })
  const left = await Promise.all([other, third].map(async (visitor) => (await visitor.open('/account')).status))
  expect(left.sort()).toEqual([200, 303])
  await mine.open('/account/sessions')
  await mine.send('/account/sessions', { end: 'others' })
  for (const visitor of [other, third]) expect((await visitor.open('/account')).status).toBe(303)
  expect((await mine.open('/account')).status).toBe(200)
})

test('S64 S4 whoever has no phone freezes the account from the page, which then says so; it moves no money', async () => {
  const person = await served.world.person({ balance: '20.00', locale: 'zh-CN' })
  const visitor = await member(served, person)
  expect(await (await visitor.open('/account/freeze')).text()).toContain('确定冻结账户？')
  const frozen = await visitor.send('/account/freeze', {})
  expect(frozen.headers.get('location')).toMatch(/^\/account\?lang=/)
  const page = await (await visitor.open('/account')).text()
  expect(page).toContain('<html lang="zh-CN">')
  expect(page).toContain('账户已冻结，资金只进不出，需由您本人解冻')
  expect(page).not.toContain('/account/freeze')
  const payee = { userId: (await served.world.person()).userId }
  const quote = await served.world.core.quoteSend({ actor: person.chat, payee, amount: amountOf('1.00', 'EUR') })
  expect(refusal(quote).code).toBe('account_frozen_by_user')
  expect((await visitor.open('/account/freeze')).status).toBe(303)
})

test('SES-02 fifteen quiet minutes end it, also for a form that was open', async () => {
  const visitor = await member(served, await served.world.person())
  await visitor.open('/account/freeze')
  await served.world.advance(15 * 60)
  const late = await visitor.send('/account/freeze?lang=zh-CN', {})
  expect(late.headers.get('location')).toBe('/login?lang=zh-CN&ended=1')
  expect(secretOf(visitor)).toBe('')
})
