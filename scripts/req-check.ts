import { readFileSync, writeFileSync } from 'node:fs'
import { readList, withoutExcuses } from './requirements/list.ts'
import { judge, type Proven } from './requirements/proof.ts'
import { allTitles, LIST } from './requirements/tree.ts'

// Holds docs/requirements.md against the tests' titles: how many of each family (ATH, SES, S, …) are tested, and of each that
// is not, why not. `--fix` takes away the excuses of what is tested now; `--table` prints every row with its tests.

if (process.argv.includes('--fix')) {
  const markdown = readFileSync(LIST, 'utf8')
  const { stale } = judge(readList(markdown), allTitles())
  writeFileSync(LIST, withoutExcuses(markdown, new Set(stale.map(({ id }) => id))))
}

const { rows, bare, stale, unknown, twice } = judge(readList(readFileSync(LIST, 'utf8')), allTitles())

if (process.argv.includes('--table')) for (const row of rows) say(`${row.id}  ${row.says}\n    ${proofOf(row)}`)
for (const { id, says, line } of bare) say(`${id} has no test and no reason (docs/requirements.md:${line}): ${says}`)
for (const { id, line, tests } of stale)
  say(`${id} says "not yet" (docs/requirements.md:${line}), but ${tests[0]?.file} tests it: npm run req:check -- --fix`)
for (const id of unknown) say(`${id} is named by a test, but is no requirement of docs/requirements.md`)
for (const id of twice) say(`${id} stands twice in docs/requirements.md`)
for (const [family, of] of Map.groupBy(rows, ({ id }) => /^[A-Z]+/.exec(id)?.[0] ?? id)) say(lineOf(family, of))
say(
  `${rows.length} requirements: ${rows.filter(({ tests }) => tests.length > 0).length} tested, ${rows.filter(({ tests }) => tests.length === 0).length} not yet`,
)

if (rows.length === 0 || bare.length + stale.length + unknown.length + twice.length > 0) process.exitCode = 1

function lineOf(family: string, of: readonly Proven[]): string {
  const open = of.filter(({ tests }) => tests.length === 0)
  const why = open.map(({ id, notYet }) => `\n    ${id} not yet: ${notYet}`).join('')
  return `${family.padEnd(4)} ${of.length - open.length} of ${of.length} tested${why}`
}

function proofOf({ tests, notYet }: Proven): string {
  return tests.length === 0 ? `not yet: ${notYet}` : tests.map(({ file, title }) => `${file}: ${title}`).join('\n    ')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
