import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
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
