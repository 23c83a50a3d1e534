import { spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Plant, withPlant } from './plant.ts'
import { judge, type Report, type Verdict } from './verdict.ts'

const ROOT = join(import.meta.dirname, '../..')
// What a machine keeps beside the tree. Packages are not copied but pointed at.
const STAYS = new Set(['.git', '.okpay', '.cache', '.env', 'coverage', 'node_modules'])
// No file of tests that is named here takes a tenth of it; a plant that makes one hang is no plant.
const HANGS_MS = 600_000

/** A copy of the tree, where bugs may be planted. */
export type Copy = {
  /** Runs test files as the copy stands. */
  ask(tests: readonly string[]): Promise<Verdict>
  /** Plants a bug, asks its tests, and takes it out again. */
  askWith(plant: Plant): Promise<Verdict>
  /** Stops what runs in it, and takes it away. */
  remove(): void
}

export function copyTree(): Copy {
  const root = mkdtempSync(join(tmpdir(), 'okpay-bugs-'))
  // PostgreSQL runs as somebody else where this is root, and has to find its programs.
  chmodSync(root, 0o755)
  for (const entry of readdirSync(ROOT).filter((name) => !STAYS.has(name)))
    cpSync(join(ROOT, entry), join(root, entry), { recursive: true })
  // A folder of its own, so that what tools keep in it stays in the copy.
  const packages = join(root, 'node_modules')
  mkdirSync(packages)
  for (const entry of readdirSync(join(ROOT, 'node_modules')).filter((name) => name === '.bin' || name[0] !== '.'))
    symlinkSync(join(ROOT, 'node_modules', entry), join(packages, entry))
  const stop = new AbortController()
  const ask = (tests: readonly string[]) => run(root, tests, stop.signal)
  return {
    ask,
    async askWith(plant) {
      const file = join(root, plant.file)
      const stood = readFileSync(file, 'utf8')
      writeFileSync(file, withPlant(root, plant))
      const verdict = await ask(plant.tests)
      writeFileSync(file, stood)
      return verdict
    },
    remove() {
      stop.abort()
      rmSync(root, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function run(root: string, tests: readonly string[], signal: AbortSignal): Promise<Verdict> {
  const report = join(root, 'report.json')
  rmSync(report, { force: true })
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...tests, '--reporter=json', `--outputFile=${report}`]
  const { NODE_COMPILE_CACHE: _, ...env } = process.env
  const child = spawn(process.execPath, args, { cwd: root, env, signal, killSignal: 'SIGTERM', timeout: HANGS_MS })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (said = `${said}${chunk}`.slice(-2000)))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ state: 'broken', why: String(error) }))
    child.on('close', () => resolve(verdictOf(report, said)))
  })
}

function verdictOf(report: string, said: string): Verdict {
  try {
    const verdict = judge(JSON.parse(readFileSync(report, 'utf8')) as Report)
    return verdict.state === 'broken' ? { ...verdict, why: `${verdict.why}\n${said.trim()}` } : verdict
  } catch {
    return { state: 'broken', why: `the tests did not run: ${said.trim()}` }
  }
}
