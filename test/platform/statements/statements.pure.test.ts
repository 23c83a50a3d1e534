import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ReadStatement, type StatementPart, StatementProblem } from '#core'
import { readCamt053 } from '../../../src/platform/statements/camt053.ts'
import { readCsv } from '../../../src/platform/statements/csv.ts'
import { textOf } from '../../../src/platform/statements/text.ts'

/** A file as it comes, in pieces of so many bytes. */
async function* pieces(file: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function partsOf(read: ReadStatement, file: string | Uint8Array, size?: number): Promise<StatementPart[]> {
  return allOf(read(pieces(file, size)))
}

async function allOf<T>(some: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of some) all.push(one)
  return all
}

async function problemOf(read: ReadStatement, file: string | Uint8Array, size = 4096): Promise<string> {
  try {
    await partsOf(read, file, size)
    return 'taken'
  } catch (error) {
    if (error instanceof StatementProblem) return error.code
    throw error
  }
}

const entry = (inside = '', amount = '25.00', direction = 'CRDT') => `
  <Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
  <BookgDt><Dt>2026-11-25</Dt></BookgDt>${inside}</Ntry>`
const payment = (reference: string, amount = '') => `
  <TxDtls><Refs><AcctSvcrRef>T-${reference}</AcctSvcrRef><EndToEndId>${reference}</EndToEndId></Refs>
  ${amount && `<Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>`}
  <RltdPties><Dbtr><Pty><Nm>Zoë &amp; Söhne</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>lunch</Ustrd></RmtInf></TxDtls>`
const balance = (code: string, amount: string) => `
  <Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-25</Dt></Dt></Bal>`
const statement = (entries: string) => `
  <Stmt><Id>S-1</Id><Acct><Id><IBAN>DE27999900000002025001</IBAN></Id><Ccy>EUR</Ccy></Acct>
  ${balance('OPBD', '100.00')}${balance('CLBD', '125.00')}${entries}</Stmt>`
const camt = (inside: string, prolog = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${prolog}<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>${inside}</BkToCstmrStmt></Document>`

const HEADER = 'type,statement,account,currency,date,until,amount,reference,bank_reference,counterparty,info'
const csv = (...rows: string[]) => [HEADER, ...rows].join('\n')
const OPENING = 'opening,S-1,acct_1,EUR,2026-11-25,2026-11-26,0.00,,,,'
const CLOSING = 'closing,S-1,acct_1,EUR,,,25.00,,,,'
const row = (amount = '25.00', date = '2026-11-25') =>
  `line,S-1,acct_1,EUR,${date},,${amount},OK-7QK2-9FXD,L1,"Zoë, B",lunch`

describe('MNY-17 statements/camt053', () => {
  test('MNY-17 a statement is read: head, lines with who and what for, and its end', async () => {
    const parts = await partsOf(
      readCamt053,
      camt(statement(entry(`<AcctSvcrRef>L1</AcctSvcrRef><NtryDtls>${payment('OK-7QK2-9FXD')}</NtryDtls>`))),
    )
    expect(parts).toEqual([
      {
        part: 'head',
        ...{ account: 'DE27999900000002025001', name: 'S-1', currency: 'EUR', opening: 10_000n },
        ...{ from: '2026-11-25', until: '2026-11-25' },
      },
      {
        part: 'line',
        ...{ bookedOn: '2026-11-25', minor: 2_500n, reference: 'OK-7QK2-9FXD', bankReference: 'L1' },
        ...{ counterparty: 'Zoë & Söhne', info: 'lunch', isFee: false },
      },
      { part: 'end', closing: 12_500n },
    ])
  })

  test('MNY-17 a batch is a line each; what is pending is none; a fee is one; prefixes do not matter', async () => {
    const batch = entry(`<NtryDtls>${payment('A', '10.00')}${payment('B', '15.00')}</NtryDtls>`)
    const odd = entry(`<NtryDtls>${payment('A', '10.00')}${payment('B', '14.00')}</NtryDtls>`)
    const pending = entry().replace('BOOK', 'PDNG')
    const fee = entry('<BkTxCd><Domn><Fmly><SubFmlyCd>CHRG</SubFmlyCd></Fmly></Domn></BkTxCd>', '1.5', 'DBIT')
    const parts = await partsOf(readCamt053, camt(statement(batch + odd + pending + fee)))
    const lines = parts.filter(({ part }) => part === 'line')
    expect(lines.map((line) => line.part === 'line' && [line.minor, line.bankReference, line.isFee])).toEqual([
      [1_000n, 'T-A', false],
      [1_500n, 'T-B', false],
      [2_500n, '', false],
      [-150n, '', true],
    ])
    const prefixed = camt(statement(''))
      .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')
    expect(await partsOf(readCamt053, prefixed)).toHaveLength(2)
  })

  test.each([
    ['a billion laughs', camt(statement(''), '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'), 'forbidden'],
    ['a file by an entity', camt(statement(''), '<!DOCTYPE x SYSTEM "file:///etc/passwd">'), 'forbidden'],
    ['an entity nobody declared', camt(statement('<AddtlStmtInf>&xxe;</AddtlStmtInf>')), 'malformed'],
    ['a processing instruction', camt(statement(''), '<?php exec ?>'), 'forbidden'],
    ['another encoding by its declaration', camt(statement(''), '<?xml version="1.0" encoding="latin1"?>'), 'not_utf8'],
    ['UTF-7', camt(statement(''), '<?xml version="1.0" encoding="UTF-7"?>'), 'not_utf8'],
    [
      'another encoding by its bytes',
      new Uint8Array(Buffer.from(`\uFEFF${camt(statement(''))}`, 'utf16le')),
      'not_utf8',
    ],
    ['bytes that are no text', new Uint8Array([0x3c, 0xc3, 0x28]), 'not_utf8'],
    ['ten thousand deep', camt(statement('<a>'.repeat(10_000))), 'forbidden'],
    ['a text of a megabyte', camt(statement(`<AddtlStmtInf>${'x'.repeat(1_000_000)}</AddtlStmtInf>`)), 'forbidden'],
    ['an attribute of a megabyte', camt(statement(`<a b="${'x'.repeat(1_000_000)}"/>`)), 'forbidden'],
    ['cut off', camt(statement(entry())).slice(0, 600), 'malformed'],
    ['nothing', '', 'incomplete'],
    ['no statement', camt(''), 'incomplete'],
    ['no closing balance', camt(statement('').replace('CLBD', 'ITBD')), 'incomplete'],
    ['an amount below a cent', camt(statement(entry('', '1.001'))), 'malformed'],
    ['a negative amount', camt(statement(entry('', '-1.00'))), 'malformed'],
    ['another currency', camt(statement(entry().replace('EUR', 'USD'))), 'malformed'],
    ['no direction', camt(statement(entry('', '1.00', ''))), 'malformed'],
    ['the 31st of February', camt(statement(entry().replace('2026-11-25', '2026-02-31'))), 'malformed'],
    ['tags that cross', camt('<Stmt><Id>1</Stmt></Id>'), 'malformed'],
  ])('MNY-17 %s is refused', async (_name, file, code) => {
    expect(await problemOf(readCamt053, file)).toBe(code)
  })
})

describe('MNY-17 statements/csv', () => {
  test('MNY-17 a statement is read, whatever the columns’ order; fees are fees and minus is out', async () => {
    const parts = await partsOf(readCsv, `\uFEFF${csv(OPENING, row(), row('-2.00').replace('line', 'fee'), CLOSING)}`)
    expect(parts).toEqual([
      {
        part: 'head',
        ...{ account: 'acct_1', name: 'S-1', currency: 'EUR', opening: 0n, from: '2026-11-25', until: '2026-11-26' },
      },
      {
        part: 'line',
        ...{ bookedOn: '2026-11-25', minor: 2_500n, reference: 'OK-7QK2-9FXD', bankReference: 'L1' },
        ...{ counterparty: 'Zoë, B', info: 'lunch', isFee: false },
      },
      expect.objectContaining({ minor: -200n, isFee: true }),
      { part: 'end', closing: 2_500n },
    ])
  })

  test.each([
    ['nothing after the header', HEADER, 'taken'],
    ['columns that are missing', 'type,amount\nline,1', 'malformed'],
    ['a column twice', `${HEADER},info\n${OPENING},`, 'malformed'],
    ['too few fields', csv(OPENING, 'line,S-1'), 'malformed'],
    [
      'a quote that never ends',
      csv(OPENING, `line,S-1,acct_1,EUR,2026-11-25,,1.00,"${'x'.repeat(10_000)}`),
      'malformed',
    ],
    ['a record of a megabyte', csv(OPENING, row().replace('lunch', 'x'.repeat(1_000_000))), 'malformed'],
    ['a row before its statement', csv(row()), 'malformed'],
    ['a row of another statement', csv(OPENING, row().replace('S-1', 'S-2')), 'malformed'],
    ['two openings', csv(OPENING, OPENING), 'incomplete'],
    ['no closing', csv(OPENING, row()), 'incomplete'],
    ['a formula for an amount', csv(OPENING, row('=1+1')), 'malformed'],
    ['1e3', csv(OPENING, row('1e3')), 'malformed'],
    ['a comma for a point', csv(OPENING, row('"1,00"')), 'malformed'],
    ['full-width digits', csv(OPENING, row('１.00')), 'malformed'],
    ['nothing moved', csv(OPENING, row('0.00')), 'malformed'],
    ['another date', csv(OPENING, row('1.00', '25.11.2026')), 'malformed'],
    ['bytes that are no text', new Uint8Array([...Buffer.from(HEADER), 0xff]), 'not_utf8'],
  ])('MNY-17 %s: %#', async (_name, file, code) => {
    expect(await problemOf(readCsv, file)).toBe(code)
  })
})

test('MNY-17 a file that never ends is refused before it is read', async () => {
  async function* endless() {
    for (;;) yield new Uint8Array(1024).fill(0x20)
  }
  await expect(allOf(textOf(endless(), 100_000))).rejects.toThrow(StatementProblem)
})

test('MNY-17 whatever bytes come, in whatever pieces, each reader takes them or says why not', async () => {
  const good = [camt(statement(entry())), csv(OPENING, row(), CLOSING)]
  const mutated = fc
    .tuple(fc.constantFrom(...good), fc.nat(), fc.uint8Array({ maxLength: 6 }), fc.nat(3))
    .map(([file, at, bytes, cut]) => {
      const whole = Buffer.from(file)
      const place = at % whole.length
      return Buffer.concat([whole.subarray(0, place), bytes, whole.subarray(Math.min(whole.length, place + cut))])
    })
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(mutated, fc.uint8Array({ maxLength: 300 })),
      fc.integer({ min: 1, max: 64 }),
      async (file, size) => {
        for (const read of [readCamt053, readCsv])
          expect(await problemOf(read, new Uint8Array(file), size)).toMatch(/^\w+$/)
      },
    ),
    { numRuns: 500 },
  )
})
