import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allTitles, ROOT } from './requirements/tree.ts'

// Runs the tests whose title names a requirement: npm run req -- MNY-05. Green only if at least one ran and all passed.

type Report = { testResults: { assertionResults: { fullName: string; status: string }[] }[] }

const [id] = process.argv.slice(2)
if (id === undefined || !/^[A-Z]+-?\d+$/.test(id)) end(2, 'usage: npm run req -- MNY-05')

const named = new RegExp(`\\b${id}\\b`)
const files = [...new Set(allTitles().flatMap(({ file, title }) => (named.test(title) ? [file] : [])))]
if (files.length === 0) end(1, `No test names ${id}.`)

const folder = mkdtempSync(join(tmpdir(), 'okpay-req-'))
const output = join(folder, 'report.json')
const run = [
  'run',
  ...files,
  '-t',
  named.source,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${output}`,
]
const { status } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), run, { cwd: ROOT, stdio: 'inherit' })
const results = readReport().testResults.flatMap(({ assertionResults }) => assertionResults)
rmSync(folder, { recursive: true })

const ofId = results.filter(({ fullName }) => named.test(fullName))
const passed = ofId.filter((result) => result.status === 'passed').length
end(status === 0 && passed > 0 && passed === ofId.length ? 0 : 1, `${id}: ${passed} of ${ofId.length} tests passed`)

function readReport(): Report {
  try {
    return JSON.parse(readFileSync(output, 'utf8')) as Report
  } catch {
    return { testResults: [] }
  }
}

function end(code: number, words: string): never {
  process.stdout.write(`${words}\n`)
  process.exit(code)
}
