import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// The README is the first thing that is read and the last thing that is changed; what a machine can hold it to, it does.
const README = readFileSync('README.md', 'utf8')
const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'scripts' | 'dependencies', object>

/** What is written in backticks in the first column of a section's table. */
const firstColumn = (section: string): string[] => {
  const [, table = ''] = README.split(`\n## ${section}\n`)
  const rows = (table.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| '))
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
}

test('every runtime dependency has its line with a reason, and nothing else has one', () => {
  expect(firstColumn('Dependencies, one line each').sort()).toEqual(Object.keys(PACKAGE.dependencies).sort())
})

test('every script is in the table, and every command in the table is a script', () => {
  const commands = firstColumn('Scripts').map((command) => /^npm (?:run )?(\S+)/.exec(command)?.[1])
  expect([...new Set(commands)].sort()).toEqual(
    Object.keys(PACKAGE.scripts)
      .filter((name) => name !== 'postinstall')
      .sort(),
  )
})

test('every file that is named is there', () => {
  const named = [...README.matchAll(/[`(]((?:src|test|prisma|scripts|docs|bench|locales)\/[\w/.-]*)[`)]/g)]
  const paths = named.map(([, path = '']) => path).filter((path) => !/\/x\.ts$/.test(path))
  expect(paths.length).toBeGreaterThan(5)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})
