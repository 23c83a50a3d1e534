import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PayoutRail } from '#core'
import { type App, startApp, VERSION } from '../support/app.ts'

const named = (en: string, zh: string) => ({ code: en.toLowerCase(), name: { en, 'zh-CN': zh } })
const getRails = async () => ({
  ok: true as const,
  value: [
    { rail: 'card' as const, health: 'maintenance' as const, currencies: [], platforms: [], expectedHours: null },
    {
      rail: 'platform' as const,
      health: 'up' as const,
      currencies: [],
      platforms: [named('Kite', '纸鸢支付'), named('LotusPay', '莲花支付')],
      expectedHours: null,
    },
    { rail: 'bank' as const, health: 'up' as const, currencies: [], platforms: [], expectedHours: { from: 1, to: 48 } },
  ],
})

const getPayoutRails = async () => ({
  ok: true as const,
  value: [
    { rail: 'bank' as const, health: 'down' as const },
    { rail: 'card' as const, health: 'up' as const },
  ],
})

const mode =
  (maintenance: boolean, out: PayoutRail[] = ['bank', 'card']) =>
  async () => ({ ok: true as const, value: { maintenance, out } })

let app: App
beforeAll(async () => {
  app = await startApp({ core: { getRails, getPayoutRails, getMode: mode(false) } })
})
afterAll(() => app[Symbol.asyncDispose]())

test('LOG-06 the status page says that something is wrong, not what', async () => {
  const ready = () => Promise.reject(new Error('password authentication failed for okpay_app'))
  await using ill = await startApp({ ready })
  const page = await (await ill.get('/status?lang=en')).text()
  expect(page).toContain('We are having trouble')
  expect(page).not.toContain('okpay_app')
})

test('S91 the status page says that there is maintenance, and what works meanwhile', async () => {
  await using busy = await startApp({ core: { getRails, getPayoutRails, getMode: mode(true) } })
  const page = await (await busy.get('/status?lang=en')).text()
  expect(page).toContain('Under maintenance')
  expect(page).toContain('withdraw to your own account or card')
})

test.each([
  ['en', 'Withdrawing waits, too', 'withdraw to your own'],
  ['zh-CN', '提现同样暂停', '提现到本人'],
])(
  'S91 R-24 with no way out switched on the page in %s does not say that one can withdraw',
  async (lang, says, not) => {
    await using shut = await startApp({ core: { getRails, getPayoutRails, getMode: mode(true, []) } })
    const page = await (await shut.get(`/status?lang=${lang}`)).text()
    expect(page).toContain(says)
    expect(page).not.toContain(not)
  },
)

test('the status page says that all is well, and which version is running', async () => {
  const allUp = async () => ({ ok: true as const, value: [{ rail: 'bank' as const, health: 'up' as const }] })
  const core = { getRails: async () => ({ ok: true as const, value: [] }), getPayoutRails: allUp, getMode: mode(false) }
  await using well = await startApp({ core })
  const page = await (await well.get('/status?lang=zh-CN')).text()
  expect(page).toContain('一切正常')
  expect(page).toContain(VERSION)
})

test('S91 where one way in or out does not work the page does not say that everything does', async () => {
  const english = await (await app.get('/status?lang=en')).text()
  expect(english).toContain('OKPay works, but not every way in or out')
  expect(english).not.toContain('Everything works')
  const chinese = await (await app.get('/status?lang=zh-CN')).text()
  expect(chinese).toContain('部分充值或提现方式暂不可用')
  expect(chinese).not.toContain('一切正常')
})

test('S27 S32 S91 the status page lists the ways to top up, the platforms, how long each takes and which does not work', async () => {
  const english = await (await app.get('/status?lang=en')).text()
  for (const text of ['Ways to top up', 'Kite · LotusPay', 'Under maintenance', '1 to 48 hours', 'at once'])
    expect(english).toContain(text)
  const chinese = await (await app.get('/status?lang=zh-CN')).text()
  for (const text of ['充值方式', '纸鸢支付 · 莲花支付', '维护中', '1 至 48 小时到账']) expect(chinese).toContain(text)
})

test('S32 S91 the status page lists the ways to withdraw, and which does not work', async () => {
  const english = await (await app.get('/status?lang=en')).text()
  expect(english).toMatch(/Ways to withdraw[\s\S]*To a bank account[\s\S]*Out of order[\s\S]*To a card[\s\S]*Works/)
  const chinese = await (await app.get('/status?lang=zh-CN')).text()
  expect(chinese).toMatch(/提现方式[\s\S]*提现到银行账户[\s\S]*故障[\s\S]*提现到银行卡[\s\S]*正常/)
})

test('S91 the status page says what is announced, in its reader’s language, with beginning and end', async () => {
  const announced = {
    ...{ id: 'a', kind: 'maintenance' as const, concerns: 'topup' as const },
    texts: { en: 'Cards <rest>.', 'zh-CN': '银行卡充值暂停。' },
    ...{ startsAt: new Date('2026-12-02T02:00:00Z'), endsAt: new Date('2026-12-02T04:00:00Z') },
  }
  const getAnnouncements = async () => ({ ok: true as const, value: [announced] })
  await using told = await startApp({ core: { getRails, getPayoutRails, getMode: mode(false), getAnnouncements } })
  const english = await (await told.get('/status?lang=en')).text()
  for (const text of ['Cards &lt;rest&gt;.', '2 Dec 2026, 02:00', '04:00', 'Maintenance'])
    expect(english).toContain(text)
  expect(await (await told.get('/status?lang=zh-CN')).text()).toContain('银行卡充值暂停。')
})
