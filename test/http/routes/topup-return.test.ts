import { expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { amountOf } from '../../support/world.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()
const open = async (query: string) => served.app.get(`/topup/return${query}`)

/** The page without what differs in any two answers. */
const read = async (query: string) => (await (await open(query)).text()).replaceAll(/\?v=[\w-]+/g, '')

test('S26 the page after paying says where the answer comes, in both languages, and leads back to the chat', async () => {
  const english = await read('?lang=en')
  expect(english).toContain('The chat tells you as soon as the money is there')
  expect(english).toContain('href="https://t.me/okpay_test_bot"')
  expect(await read('?lang=zh-CN')).toContain('到账后会立即在聊天中通知您')
})

test('WEB-01 nothing in the address is believed or shown: the page is the same for a real order, a forged success and a script', async () => {
  const ana = await served.world.person()
  const wish = { actor: ana.chat, rail: 'card', amount: amountOf('50.00', 'EUR') } as const
  const { reference } = granted(await served.world.core.startTopUp(wish))
  const plain = await read('?lang=en')
  for (const query of [
    `reference=${reference}`,
    `reference=${reference}&status=paid&amount=999.00`,
    'reference=OK-0000-0000&status=failed',
    'status=%3Cscript%3Ealert(1)%3C/script%3E',
    'return=https://evil.example',
  ])
    expect(await read(`?lang=en&${query}`), query).toBe(plain)
  expect(granted(await served.world.core.getTopUp({ actor: ana.chat, reference })).state).toBe('pending')
  expect(await served.world.balance(ana)).toBe('0.00')
})

test('REC-03 it takes no form', async () => {
  expect((await served.app.post('/topup/return', { body: 'status=paid' })).status).toBe(405)
})

test('the public fee page says what a card costs, and that it is paid on top, in both languages', async () => {
  const english = await (await served.app.get('/fees?lang=en')).text()
  expect(english).toMatch(/Top up by card, paid on top<.*?<td>1\.5%</s)
  expect(await (await served.app.get('/fees?lang=zh-CN')).text()).toMatch(/银行卡充值（手续费另付）<.*?<td>1\.5%</s)
})

test('PCI-01 no page of ours has a field for a card, or shows another’s page inside it', async () => {
  for (const path of [
    '/topup/return',
    '/fees',
    '/help',
    '/status',
    '/docs',
    '/password',
    '/unfreeze',
    '/verify-email',
  ]) {
    const response = await served.app.get(path)
    expect(await response.text(), path).not.toMatch(/<iframe|autocomplete="cc-|name="(number|card|cvc|cvv|pan)/i)
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/)
  }
  const columns = await served.world.deps.prisma.$queryRaw<{ column_name: string }[]>`
    select column_name from information_schema.columns where table_schema in ('public', 'ledger')`
  expect(columns.length).toBeGreaterThan(100)
  expect(columns.filter(({ column_name: name }) => /card_?n|cvv|cvc|expiry(?!_told)|\bpan\b/.test(name))).toEqual([])
})
