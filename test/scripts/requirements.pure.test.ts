import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readList, withoutExcuses } from '../../scripts/requirements/list.ts'
import { judge } from '../../scripts/requirements/proof.ts'
import { titlesOf } from '../../scripts/requirements/titles.ts'

const titles = (text: string, file = 'test/bot/a.test.ts') => titlesOf(file, text)
const list = (...rows: string[]) => readList(['| id | says | proof |', '| --- | --- | --- |', ...rows].join('\n'))

describe('titles', () => {
  test('a test has its own title and those of its groups', () => {
    const found = titles(`describe('S1 a', () => { describe('b', () => { it(\`S2 \${x} c\`, run) }) })\ntest('d', run)`)
    expect(found.map(({ title }) => title)).toEqual(['S1 a > b > S2 … c', 'd'])
  })

  test('the table of an each may hold ids', () => {
    const [found] = titles(`test.skipIf(!x).each([['S29', 1], ['S30', 2]])('%s is refused', run)`)
    expect(found?.title).toBe('%s is refused S29 S30')
  })

  test('what never runs does not count, nor do words in comments', () => {
    expect(titles(`test.skip('S1', run); test.todo('S2'); describe.skip('S3', () => { test('x', run) })`)).toEqual([])
    expect(titles(`test.fails('S4', run) // test('S5', run)`)).toEqual([])
  })
})

describe('the judgement', () => {
  test('a row with neither test nor reason is bare', () => {
    expect(judge(list('| S1 | a | |', '| S2 | b | not yet: #3 |'), []).bare.map(({ id }) => id)).toEqual(['S1'])
  })

  test('a reason must be given', () => {
    expect(judge(list('| S1 | a | not yet: |'), []).bare.map(({ id }) => id)).toEqual(['S1'])
  })

  test('a tested row that says not yet is stale, and can be mended', () => {
    const row = '| S1 | a | not yet: #3 |'
    const { stale, bare } = judge(list(row), titles(`test('S1 works', run)`))
    expect([stale.map(({ id }) => id), bare]).toEqual([['S1'], []])
    expect(withoutExcuses(row, new Set(['S1']))).toBe('| S1 | a | |')
  })

  test('what a person can do is not shown from inside', () => {
    for (const file of ['test/core/a.test.ts', 'test/platform/a.test.ts', 'test/bot/a.pure.test.ts'])
      expect(
        judge(list('| S1 | a | |', '| MNY-01 | b | |'), titles(`test('S1 MNY-01', run)`, file)).bare,
      ).toMatchObject([{ id: 'S1' }])
  })

  test('an id that is no requirement, or stands twice, is told', () => {
    const { unknown, twice } = judge(list('| S1 | a | #1 |', '| S1 | a | #1 |'), titles(`test('S99 and S1', run)`))
    expect([unknown, twice]).toEqual([['S99'], ['S1']])
  })

  test('S1 is not proven by S10', () => {
    expect(judge(list('| S1 | a | |', '| S10 | b | |'), titles(`test('S10', run)`)).bare).toMatchObject([{ id: 'S1' }])
  })
})

test('the list is whole: what people can do, what keeps it safe, and the promises', () => {
  const ids = readList(readFileSync('docs/requirements.md', 'utf8')).map(({ id }) => id)
  const count = (shape: RegExp) => ids.filter((id) => shape.test(id)).length
  expect([count(/^S\d+$/), count(/^R-\d+$/), count(/^[A-Z]{2,3}-\d\d$/)]).toEqual([91, 30, 152])
})
