import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allPlants, withPlant } from '../../scripts/planted/plant.ts'
import { judge, type Report } from '../../scripts/planted/verdict.ts'

const plants = await allPlants()

describe('R-27 thirty known bugs and more are planted by npm run planted, and each is still one', () => {
  test('there are at least thirty, and no two of one name', () => {
    expect(plants.length).toBeGreaterThanOrEqual(30)
    expect(new Set(plants.map(({ name }) => name)).size).toBe(plants.length)
  })

  test.each(plants.map((plant) => [plant.name, plant] as const))('%s', (_name, plant) => {
    expect(withPlant('.', plant)).toContain(plant.becomes)
    expect(plant.tests.length).toBeGreaterThan(0)
    for (const file of plant.tests) expect([file, existsSync(file)]).toEqual([file, true])
  })

  test('one whose text is gone, stands there twice or is replaced by itself is refused', () => {
    const plant = { name: 'a bug', file: 'scripts/planted/verdict.ts', tests: [] }
    const planted = (stands: string, becomes = '') => withPlant('.', { ...plant, stands, becomes })
    expect(() => planted('stands nowhere here')).toThrow('stands 0 times')
    expect(() => planted("status === 'failed'")).toThrow('stands 2 times')
    expect(() => planted('PROVES_NOTHING =', 'PROVES_NOTHING =')).toThrow('changes nothing')
    expect(planted('PROVES_NOTHING = /', 'PROVES_IT = /')).toContain('const PROVES_IT = /')
  })
})

describe('R-27 a planted bug is caught by a test that fails in its body', () => {
  type Test = Report['testResults'][number]['assertionResults'][number]
  const ran = (title: string, status: string, said?: string): Test => ({
    fullName: title,
    status,
    failureMessages: said === undefined ? [] : [said],
  })
  const file = (status: string, tests: Test[], message = ''): Report => ({
    testResults: [{ name: 'a.test.ts', status, message, assertionResults: tests }],
  })

  test('the first that was told something else is named', () => {
    const red = ran('pays once', 'failed', 'AssertionError: expected 2 to be 1\n at …')
    expect(judge(file('failed', [ran('adds up', 'passed'), red, ran('later', 'failed', 'Error: no')]))).toEqual({
      state: 'caught',
      by: 'pays once',
    })
  })

  test('where all is green it was missed', () => {
    expect(judge(file('passed', [ran('adds up', 'passed'), ran('elsewhere', 'skipped')]))).toEqual({ state: 'missed' })
  })

  test.each([
    ['a file that does not load', file('failed', [], 'SyntaxError: what\n at …')],
    ['a preparation that throws', file('failed', [ran('adds up', 'skipped')], 'Error: no database')],
    ['a program that stumbles', file('failed', [ran('adds up', 'failed', 'ReferenceError: x is not defined')])],
    ['a test that hangs', file('failed', [ran('adds up', 'failed', 'Error: Test timed out in 300000ms.')])],
    ['nothing that ran', file('passed', [ran('adds up', 'skipped')])],
    ['no file at all', { testResults: [] }],
  ])('%s proves nothing', (_what, report) => {
    expect(judge(report)).toMatchObject({ state: 'broken' })
  })
})
