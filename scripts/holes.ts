import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { holesIn, judge, readSeen } from './holes/judge.ts'

// Known holes of what production installs, asked of npm's registry and held against ops/holes.json, where each that
// somebody has looked at has its day and reason: npm run holes. Exit 1 where one is new or open for too long; 2 where the
// registry does not tell.
const { values } = parseArgs({ options: { seen: { type: 'string' } } })
const say = (line: string) => void process.stdout.write(`${line}\n`)
const audit = await new Promise<string>((resolve) => {
  // It exits 1 when it finds something; what it found is what counts.
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=30000']
  execFile('npm', args, (_error, stdout) => resolve(stdout))
})
const holes = holesIn(parsed(audit))
if (!holes) {
  say(`The registry does not tell of holes: ${audit.trim().split('\n')[1]?.trim() ?? 'no answer'}`)
  process.exit(2)
}
const entries = readSeen(await readFile(values.seen ?? join(import.meta.dirname, '../ops/holes.json'), 'utf8'))
const wrong = judge(holes, entries, new Date())
for (const line of wrong) say(line)
say(`holes known: ${holes.length}, looked at: ${entries.length}, wrong: ${wrong.length}`)
process.exit(wrong.length === 0 ? 0 : 1)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
