import { expect, test } from 'vitest'
import { readAuditWords } from '../../../src/bot/input/audit-words.ts'

const NOW = new Date('2026-11-26T22:00:00Z')

test.each([
  ['', {}],
  ['@lena', { of: '@lena' }],
  ['@lena today', { of: '@lena', from: '2026-11-26', until: '2026-11-27' }],
  ['yesterday', { from: '2026-11-25', until: '2026-11-26' }],
  ['#12 7d', { of: '#12', from: '2026-11-20', until: '2026-11-27' }],
  ['今天', { from: '2026-11-26', until: '2026-11-27' }],
  ['OK12345678 2026-11-01..2026-11-20', { of: 'OK12345678', from: '2026-11-01', until: '2026-11-21' }],
  ['2026-02-28', { from: '2026-02-28', until: '2026-03-01' }],
])('input/audit-words: "%s"', (text, read) => {
  expect(readAuditWords(text, NOW)).toEqual(read)
})

test.each(['a b', '@lena 2026-13-01', '@lena 2026-11-20..2026-11-01', '@lena 0d'])(
  'input/audit-words: "%s" is none',
  (text) => {
    expect(readAuditWords(text, NOW)).toBeNull()
  },
)
