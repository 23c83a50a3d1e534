import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'
import { lacks } from './capabilities.ts'

export type Tally = { passed: number; failed: number; skipped: number }

/**
 * Says at the start what this machine lacks, and closes the run with one line anybody can read and any machine can find:
 * `12 passed, 0 failed`, and how many were skipped where some were. With `NO_SKIPS=1` a skip is a failure of the run.
 * `FAILED_LIST` names a file that is then written for whoever runs what failed once more: on its first line how many
 * tests passed in all other files, then the files that failed, one a line.
 */
export function closingLine(print: (line: string) => void = say): Reporter {
  return {
    onInit: () => lacks().forEach(print),
    onTestRunEnd: (modules, errors, reason) => close(modules, errors.length, reason, print),
  }
}

function close(
  modules: readonly TestModule[],
  errors: number,
  reason: TestRunEndReason,
  print: (line: string) => void,
) {
  const forbidden = process.env['NO_SKIPS'] === '1' ? skippedTitles(modules) : []
  for (const title of forbidden) print(`Skipped, and no test may be: ${title}`)
  const tally = count(modules, errors + (reason === 'interrupted' ? 1 : 0))
  const list = process.env['FAILED_LIST']
  // An error outside every test has no file that could be asked again.
  if (list) writeFileSync(list, errors > 0 ? '0\n' : failedList(modules))
  if (forbidden.length > 0 || tally.passed + tally.failed === 0) process.exitCode = 1
  print(`\n${sentence(tally)}`)
}

/** What the run came to. A file that could not be loaded and an error outside every test count as failures. */
export function count(modules: readonly TestModule[], errors: number): Tally {
  const tally: Tally = { passed: 0, failed: errors, skipped: 0 }
  for (const module of modules) {
    if (module.errors().length > 0) tally.failed += 1
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      tally[state === 'pending' ? 'failed' : state] += 1
    }
  }
  return tally
}

export function sentence({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function failedList(modules: readonly TestModule[]): string {
  const failed = modules.filter((module) => count([module], 0).failed > 0)
  const { passed } = count(
    modules.filter((module) => !failed.includes(module)),
    0,
  )
  return [passed, ...failed.map((module) => module.relativeModuleId), ''].join('\n')
}

function skippedTitles(modules: readonly TestModule[]): string[] {
  return modules.flatMap((module) =>
    [...module.children.allTests('skipped')].map((test) => `${module.relativeModuleId} > ${test.fullName}`),
  )
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)
