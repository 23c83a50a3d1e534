import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { PIN } from '../../support/people.ts'
import { unzip } from '../../support/unzip.ts'
import { member } from '../support/member.ts'
import { serveWorld } from '../support/served.ts'

// Papers in a browser: routes/account-statement, routes/account-receipt and routes/verify.
const served = serveWorld()

const today = () => new Date().toISOString().slice(0, 10)

test('EXP-01 a statement is taken along as CSV and PDF by whoever is logged in, and by nobody else', async () => {
  const anna = await served.world.person({ name: 'Anna Keller', balance: '50.00' })
  const visitor = await member(served, anna)
  expect(await (await visitor.open('/account/statement')).text()).toContain('type="date"')
  const wanted = { from: today(), to: today(), currency: '', form: 'csv' }
  const csv = await visitor.send('/account/statement', wanted)
  expect(csv.headers.get('content-disposition')).toBe(`attachment; filename="okpay-${today()}-${today()}.csv"`)
  const rows: string[][] = parse(Buffer.from(await csv.arrayBuffer()), { bom: true })
  expect(rows.at(-2)?.[11]).toBe('50.00')
  const pdf = await visitor.send('/account/statement', { ...wanted, form: 'pdf' })
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  const late = await visitor.send('/account/statement', { ...wanted, to: '2999-01-01' })
  expect(late.status).toBe(422)
  expect(await late.text()).toContain('ends in the future')
  const stranger = await served.opened('/login')
  const denied = await stranger.send('/account/statement', wanted)
  expect(denied.status).toBe(303)
})

test('a currency to choose is called as people call it, in either language', async () => {
  const anna = await served.world.person({ name: 'Anna Keller', balance: '50.00' })
  const visitor = await member(served, anna)
  const form = async (lang: string) => (await visitor.open(`/account/statement?lang=${lang}`)).text()
  expect(await form('en')).toContain('<option value="EUR">EUR</option>')
  expect(await form('zh-CN')).toContain('<option value="EUR">欧元</option>')
})

test('a receipt is verified on the public page, with masked names; a code that is not ours is not', async () => {
  const anna = await served.world.person({ name: 'Anna Keller', balance: '50.00' })
  const visitor = await member(served, anna)
  const { core } = served.world
  const history = await core.getHistory({ actor: anna.chat, limit: 1 })
  const reference = history.ok ? (history.value.entries[0]?.reference ?? '') : ''
  const file = await visitor.send(`/account/transactions/${reference}/receipt`, {})
  expect(file.headers.get('content-type')).toBe('application/pdf')
  await file.arrayBuffer()
  const issued = await core.issueReceipt({ actor: anna.chat, reference })
  const code = issued.ok ? issued.value.code : ''
  const anybody = await served.opened(`/verify?code=${code}`)
  const said = await (await anybody.open(`/verify?code=${code}&lang=en`)).text()
  for (const words of ['This is ours', '50.00\u00a0EUR', 'A••• K•••••', reference, 'Done'])
    expect(said).toContain(words)
  expect(said).not.toContain('Keller')
  expect(await (await anybody.open('/verify?code=7QK2-9FXD-M3P8&lang=zh-CN')).text()).toContain('并非 OKPay 开具')
  expect(await (await anybody.open('/verify?code=%40okpay_fake&lang=en')).text()).toContain('@okpay_fake is not ours')
  const ben = await served.world.person({ name: 'Ben Kovac' })
  const other = await member(served, ben)
  expect((await other.send(`/account/transactions/${reference}/receipt`, {})).status).toBe(404)
})

test('S83 routes/account-data: whoever is logged in takes everything along with the PIN, five times a day; nobody else gets it', async () => {
  const anna = await served.world.person({ name: 'Anna Keller', balance: '50.00' })
  const visitor = await member(served, anna)
  expect(await (await visitor.open('/account/data')).text()).toContain('One ZIP file with everything we have of you')
  expect(await (await visitor.open('/account/data?lang=zh-CN')).text()).toContain('一个 ZIP 文件')
  // ATH-08 a browser that was left open, or entered with a password alone, does not show identity papers.
  for (const [pin, tries] of [
    ['', 4],
    ['123450', 3],
  ] as const) {
    const wrong = await visitor.send('/account/data', { pin })
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([422, expect.stringContaining('text/html')])
    expect(await wrong.text()).toContain(`${tries}`)
  }
  const file = await visitor.send('/account/data', { pin: PIN })
  expect(file.headers.get('content-type')).toBe('application/zip')
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="okpay-data-${today()}.zip"`)
  const archive = unzip(Buffer.from(await file.arrayBuffer()))
  expect([...archive.keys()]).toEqual(['read-me.txt', 'data.json', 'statement.pdf', 'statement.csv'])
  const { tables } = JSON.parse(String(archive.get('data.json')))
  expect(tables.user).toMatchObject([{ name: 'Anna Keller', email: anna.email }])
  for (let more = 0; more < 4; more++) await (await visitor.send('/account/data', { pin: PIN })).arrayBuffer()
  expect((await visitor.send('/account/data', { pin: PIN })).status).toBe(429)
  const stranger = await served.opened('/login')
  expect((await stranger.send('/account/data', {})).status).toBe(303)
  // Whoever only reads the mailbox chose a password today: the PIN is asked for in the chat instead.
  const { prisma } = served.world.deps
  const fresh = { passwordSetAt: new Date(), coolingUntil: new Date(Date.now() + 86_400_000) }
  await prisma.user.update({ where: { id: anna.userId }, data: fresh })
  const refused = await visitor.send('/account/data', { pin: PIN })
  expect(refused.status).toBe(403)
  expect(await refused.text()).toContain('Your password was reset by mail less than a day ago')
})
