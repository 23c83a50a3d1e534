import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import type { StatementForm } from '../src/core/index.ts'
import { writePast } from './growth/past.ts'
import { gatherCrowd, type Member } from './ledger/crowd.ts'
import { type House, openHouse } from './ledger/house.ts'
import type { Task, Written } from './statement/writer.ts'

// How long a statement takes, and what the process holds while it is written, for 10,000 lines and for 100,000:
// npm run bench -- statement. Each is written by a process of its own. The last line is JSON; `growth` is the larger
// peak over the smaller one, `lasts` the larger time of the processor over the smaller one.
const SIZES = [10_000, 100_000] as const
const FORMS = ['csv', 'pdf'] as const
const say = (line: string) => void process.stdout.write(`${line}\n`)

const runs: Written[] = []
for (const size of SIZES) {
  const house = await openHouse()
  const crowd = await gatherCrowd(house, 1_000)
  await openFees(house.owner)
  // Three in five entries are the first member's.
  await writePast(house, crowd, Math.round((size * 5) / 3), say)
  const [member] = crowd
  if (!member) throw new Error('a crowd has members')
  await settleLongAgo(house.superuser)
  for (const form of FORMS) runs.push(await measure(house, member, form))
  await house.close()
}
const ratio = (of: (run: Written) => number) =>
  Object.fromEntries(
    FORMS.map((form) => {
      const [small = 1, large = 0] = runs.filter((run) => run.form === form).map(of)
      return [form, Number((large / small).toFixed(2))]
    }),
  )
say(JSON.stringify({ runs, growth: ratio((run) => run.peakMb), lasts: ratio((run) => run.cpuSeconds) }))
process.exit(0)

/** What the past's fees went to. */
async function openFees(owner: string): Promise<void> {
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  await client.query(`select ledger.open_account('house', 'fee_send', 'EUR', null)`)
  await client.end()
}

/** A statement may reach as far back as its account. */
async function settleLongAgo(superuser: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuser })
  await client.connect()
  await client.query(`update "user" set created_at = now() - interval '2 years'`)
  await client.end()
}

async function measure({ app, key }: House, { telegramId }: Member, form: StatementForm): Promise<Written> {
  const task: Task = { url: app, key: key.toString('base64'), telegramId: String(telegramId), form }
  const writer = fork(join(import.meta.dirname, 'statement/writer.ts'), [JSON.stringify(task)])
  const [run]: Written[] = await once(writer, 'message')
  if (!run) throw new Error('the writer says what it measured')
  const { lines, seconds, cpuSeconds, peakMb, heldMb, fileMb } = run
  say(
    `${form}, ${lines} lines: ${seconds} s, ${cpuSeconds} s of them working, peak ${peakMb} MB resident, ` +
      `at most ${heldMb} MB held after a garbage collection, file ${fileMb} MB`,
  )
  return run
}
