import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AUDIT_ACTIONS } from '../../../src/core/index.ts'

const TESTS = join(import.meta.dirname, '../..')
const READS = /trailOf\(|isAll\(|\.auditEvent\./

const textOf = (file: string) => readFileSync(file, 'utf8')

/** Every test that reads the trail, and what two decide: a test reads it for each of those (`approvals/alone.test.ts`). */
function readers(): string[] {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).map((name) => join(TESTS, name))
  const tests = files.filter((file) => file.endsWith('.test.ts') && file !== import.meta.filename)
  const decided = files.filter((file) => /support\/decided-\w+\.ts$/.test(file))
  return [...tests.map(textOf).filter((text) => READS.test(text)), ...decided.map(textOf)]
}

test('LOG-04 everything the trail can say happened is read back by a test that did it', () => {
  const texts = readers()
  expect(texts.length).toBeGreaterThan(20)
  const unread = [...AUDIT_ACTIONS].filter((action) => !texts.some((text) => text.includes(`'${action}'`)))
  expect(unread).toEqual([])
})
