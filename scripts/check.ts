import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = join(import.meta.dirname, '..')
const TOOLS = join(ROOT, 'node_modules/.bin')
// The compiler in machine code. The one in JavaScript stays for whoever reads syntax trees: this one has no way in yet.
const TSC = join(ROOT, 'node_modules/typescript-native/bin/tsc')

type Step = [name: string, command: string, ...args: string[]]

const PURE_TESTS: Step = ['pure tests', 'vitest', 'run', '--project', 'pure']
// `--no-tests`: for whoever runs every test next.
const { values } = parseArgs({ options: { 'no-tests': { type: 'boolean', default: false } } })

// From the quickest answer to the slowest: whoever waits for a red should not wait long.
const STEPS: Step[] = [
  ['format and lint', 'biome', 'check', '--error-on-warnings'],
  ['types', 'node', TSC, '--noEmit'],
  ['types of the sandbox page', 'node', TSC, '--noEmit', '-p', 'src/sandbox/page'],
  ['boundaries', 'node', 'scripts/checks/boundaries.ts'],
  ['unused', 'knip'],
  ['requirements', 'node', 'scripts/req-check.ts'],
  ...(values['no-tests'] ? [] : [PURE_TESTS]),
]

const env = { ...process.env, PATH: TOOLS + delimiter + process.env['PATH'] }
const waiting = [...STEPS]
const red = new AbortController()

/** One step after the other, and a line for each as it ends. Whatever runs beside the first red one is stopped. */
async function lane(): Promise<void> {
  for (let step = waiting.shift(); step && !red.signal.aborted; step = waiting.shift()) {
    const [name, command, ...args] = step
    const started = performance.now()
    const { isOk, said } = await run(command, args)
    if (red.signal.aborted) return
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    if (isOk) {
      process.stdout.write(`ok: ${name} (${seconds} s)\n`)
      continue
    }
    red.abort()
    process.exitCode = 1
    process.stdout.write(`${said}\nnot ok: ${name} (${seconds} s): ${[command, ...args].join(' ')}\n`)
  }
}

function run(command: string, args: readonly string[]): Promise<{ isOk: boolean; said: string }> {
  const options = { cwd: ROOT, env, maxBuffer: Number.POSITIVE_INFINITY, signal: red.signal }
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) =>
      resolve({ isOk: error === null, said: stdout + stderr || String(error ?? '') }),
    )
  })
}

// Most of these tools keep one core busy and no more.
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane))
