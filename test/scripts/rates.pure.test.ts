import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRatesFile } from '../../scripts/rates/file.ts'

const folder = mkdtempSync(join(tmpdir(), 'rates-'))
function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const CSV = 'currency,per_euro,observed_at\nUSD,1.159,2026-11-26T14:02:00Z\nJPY,181.20,2026-11-26T14:02:00Z\n'

describe('scripts/rates', () => {
  it('reads CSV, with a byte-order mark and Windows’ line ends too, and JSON', () => {
    const reading = {
      source: 'file',
      observedAt: new Date('2026-11-26T14:02:00Z'),
      perEuro: { USD: '1.159', JPY: '181.20' },
    }
    expect(readRatesFile(file('a.csv', CSV))).toEqual(reading)
    expect(readRatesFile(file('b.csv', `\ufeff${CSV.replaceAll('\n', '\r\n')}`))).toEqual(reading)
    const json = { base: 'EUR', observed_at: '2026-11-26T14:02:00Z', rates: reading.perEuro }
    expect(readRatesFile(file('c.json', JSON.stringify(json)))).toEqual(reading)
  })

  it.each([
    ['two moments', 'e.csv', CSV.replace('JPY,181.20,2026-11-26T14:02', 'JPY,181.20,2026-11-26T14:03'), 'one moment'],
    ['a currency twice', 'f.csv', `${CSV}USD,1.2,2026-11-26T14:02:00Z\n`, 'twice'],
    ['a rate that is none', 'g.csv', CSV.replace('1.159', '1,159'), 'Invalid Record Length'],
    ['a word for a rate', 'h.csv', CSV.replace('1.159', 'much'), 'no reading'],
    ['another column', 'i.csv', CSV.replace('per_euro', 'rate'), 'no reading'],
    ['too much of it', 'j.json', ' '.repeat(70_000), 'bytes'],
  ])('takes no file with %s', (_what, name, text, says) => {
    expect(() => readRatesFile(file(name, text))).toThrow(says)
  })
})
