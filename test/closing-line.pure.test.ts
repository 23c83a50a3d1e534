import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { TestModule } from 'vitest/node'
import { onPath } from './support/capabilities.ts'
import { closingLine, count, sentence } from './support/closing-line.ts'

type State = 'passed' | 'failed' | 'skipped' | 'pending'

// A finished test file, as far as the reporter looks at it.
function finished(states: State[], errors = 0, file = 'test/a.test.ts'): TestModule {
  const tests = states.map((state) => ({ fullName: `a ${state} test`, result: () => ({ state }) }))
  const allTests = (state?: State) => tests.filter((one) => state === undefined || one.result().state === state)
  return {
    relativeModuleId: file,
    errors: () => Array.from({ length: errors }),
    children: { allTests },
  } as unknown as TestModule
}

function close(modules: TestModule[], errors: unknown[] = []): { lines: string; exitCode: unknown } {
  const before = process.exitCode
  const lines: string[] = []
  void closingLine((line) => lines.push(line)).onTestRunEnd?.(modules, errors as never, 'passed')
  const { exitCode } = process
  process.exitCode = before
  return { lines: lines.join('\n'), exitCode }
}

describe('the closing line', () => {
  afterEach(() => vi.unstubAllEnvs())

  test('says how many passed and failed, and how many were skipped where some were', () => {
    expect(sentence({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
    expect(sentence({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
  })

  test('a file that did not load, an error outside the tests and a test that never ended have failed', () => {
    expect(count([finished(['passed']), finished([], 1)], 1)).toEqual({ passed: 1, failed: 2, skipped: 0 })
    expect(count([finished(['pending', 'failed', 'skipped'])], 0)).toEqual({ passed: 0, failed: 2, skipped: 1 })
  })

  test('stands alone on the last line', () => {
    expect(close([finished(['passed', 'passed'])]).lines).toMatch(/\n2 passed, 0 failed$/)
  })

  test('a skip is a failure only where skips are forbidden, and is named there', () => {
    vi.stubEnv('NO_SKIPS', '')
    expect(close([finished(['passed', 'skipped'])]).exitCode).toBeUndefined()
    vi.stubEnv('NO_SKIPS', '1')
    const { lines, exitCode } = close([finished(['passed', 'skipped'])])
    expect(exitCode).toBe(1)
    expect(lines).toContain('test/a.test.ts > a skipped test')
  })

  test('what failed is listed for whoever runs it once more', () => {
    const folder = mkdtempSync(join(tmpdir(), 'okpay-failed-'))
    vi.stubEnv('FAILED_LIST', join(folder, 'list'))
    close([finished(['passed', 'passed']), finished(['passed', 'failed'], 0, 'test/b.test.ts'), finished([], 1)])
    expect(readFileSync(join(folder, 'list'), 'utf8')).toBe('2\ntest/b.test.ts\ntest/a.test.ts\n')
    close([finished(['failed'])], [new Error('outside every test')])
    expect(readFileSync(join(folder, 'list'), 'utf8')).toBe('0\n')
    rmSync(folder, { recursive: true })
  })

  test('a run without a test is a failure', () => {
    expect(close([finished(['skipped'])]).exitCode).toBe(1)
  })
})

test('a program is found on the path only if it can be run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'okpay-path-'))
  writeFileSync(join(folder, 'runs'), '', { mode: 0o755 })
  writeFileSync(join(folder, 'rests'), '', { mode: 0o644 })
  expect(onPath(['rests', 'runs'], `/nowhere:${folder}`)).toBe(join(folder, 'runs'))
  expect(onPath(['gone'], folder)).toBeUndefined()
  rmSync(folder, { recursive: true })
})
