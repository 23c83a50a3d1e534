import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Mutation testing of what decides about money and what reads amounts: npm run mutate
// The tool comes with many packages that nothing else needs, so it is installed the first time it runs, beside the
// project and from a lockfile of its own. It then finds the project's own Vitest. Exit 1 below the score of stryker.json.
const ROOT = join(import.meta.dirname, '..')
const RECIPE = join(ROOT, 'scripts/mutate')
const TOOL = join(ROOT, '.cache/mutate')
const LOCK = 'package-lock.json'

if (!isInstalled()) install()
run(process.execPath, [
  join(TOOL, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
  'run',
  'scripts/mutate/stryker.json',
  ...process.argv.slice(2),
])

function isInstalled(): boolean {
  const [done, kept] = [join(TOOL, 'node_modules/.package-lock.json'), join(TOOL, LOCK)]
  return existsSync(done) && readFileSync(kept, 'utf8') === readFileSync(join(RECIPE, LOCK), 'utf8')
}

function install(): void {
  mkdirSync(TOOL, { recursive: true })
  for (const file of ['package.json', LOCK]) copyFileSync(join(RECIPE, file), join(TOOL, file))
  run('npm', ['ci', '--prefix', TOOL, '--legacy-peer-deps', '--no-audit', '--no-fund', '--no-progress'])
}

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
