import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const TOOLS = join(ROOT, 'node_modules/.bin')

// From the quickest answer to the slowest: whoever waits for a red should not wait long.
const STEPS: [name: string, command: string, ...args: string[]][] = [
  ['format and lint', 'biome', 'check', '--error-on-warnings'],
  ['types', 'tsc', '--noEmit'],
  ['types of the sandbox page', 'tsc', '--noEmit', '-p', 'src/sandbox/page'],
  ['boundaries', 'node', 'scripts/checks/boundaries.ts'],
  ['unused', 'knip'],
  ['requirements', 'node', 'scripts/req-check.ts'],
  ['pure tests', 'vitest', 'run', '--project', 'pure'],
]

for (const [name, command, ...args] of STEPS) {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PATH: TOOLS + delimiter + process.env['PATH'] },
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (status !== 0) {
    process.stdout.write(`${stdout}${stderr}\nnot ok: ${name} (${seconds} s): ${[command, ...args].join(' ')}\n`)
    process.exit(1)
  }
  process.stdout.write(`ok: ${name} (${seconds} s)\n`)
}
