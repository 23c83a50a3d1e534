import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Scope } from '../../../../src/core/kit/use-case.ts'
import { auditBooks } from '../../../../src/core/ledger/audit-books.ts'
import { ownDatabase } from '../../../support/own-ledger.ts'
import { openBooks } from './books.ts'
import { STORY } from './story.ts'

// The ledger's README shows the books after every movement. They are what the ledger really wrote:
// `PRINT=1 npx vitest run test/core/ledger/examples` prints them into it anew.
const README = join(import.meta.dirname, '../../../../src/core/ledger/README.md')
const [BEGIN, END] = ['<!-- the story, printed by its test -->\n', '<!-- the end of the story -->']

const own = ownDatabase()

it('the README of the ledger shows every movement as the books have it', async () => {
  const books = await openBooks(own.prisma)
  const told: string[] = []
  for (const movement of STORY) told.push(await books.tell(movement))
  const printed = told.join('\n')
  // The house says no to two of them, and to nothing else.
  expect(told.filter((text) => text.includes('refused:')).map((text) => text.slice(2, text.indexOf('.**')))).toEqual([
    'Send, beyond what is there',
    'Reversal, once more',
  ])
  const { checks } = await own.prisma.$transaction((tx) => auditBooks({ tx } as Scope, { scratch: ['%'] }))
  // Here the ledger stands alone, without its staff: what nobody decided is the one thing wrong, and the audit says so.
  expect(checks.filter(({ breaches }) => breaches > 0)).toMatchObject([
    { id: 'I8', breaches: 2, sample: expect.arrayContaining(['reversal:1', 'correction:1']) },
  ])

  const text = await readFile(README, 'utf8')
  const [before = '', shown = '', after = ''] = text.split(new RegExp(`${BEGIN}|${END}`))
  if (process.env['PRINT'] === '1') await writeFile(README, `${before}${BEGIN}${printed}${END}${after}`)
  else expect(shown).toBe(printed)
})
