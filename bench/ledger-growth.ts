import { parseArgs } from 'node:util'
import pg from 'pg'
import { measure, type Reading } from './growth/meter.ts'
import { report } from './growth/report.ts'
import { type Books, breachesIn, openBooks } from './growth/shelf.ts'
import { TASKS, type Task, tasksFor } from './growth/tasks.ts'
import { openHouse } from './ledger/house.ts'

// Does it stay as quick when the books grow? Books of several sizes side by side on one durable PostgreSQL, each in a
// database of its own: confirming, the balance, the first and the thousandth page of a history, a balance of the past.
// Interleaved: so many of each on one size, then on the next, several passes; percentiles over all of them.
// npm run bench -- ledger-growth --entries 10000,1000000,10000000 --passes 10 --each 100. Ten million entries take about
// 12 GB of disk and an hour. Books of up to --audit entries are audited at the end. The last line is JSON.
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    entries: { type: 'string', default: '10000,1000000,10000000' },
    passes: { type: 'string', default: '10' },
    each: { type: 'string', default: '100' },
    audit: { type: 'string', default: '1000000' },
  },
})
const sizes = values.entries.split(',').map(Number)
const [passes, each, audit] = [Number(values.passes), Number(values.each), Number(values.audit)]
/** So many of a task on one size before the next size has its turn. */
const SLICE = 20
const say = (line: string) => void process.stdout.write(`${line}\n`)

const house = await openHouse()
const shelf: Books[] = []
for (const entries of sizes) shelf.push(await openBooks(house, entries, say))
const desks = await Promise.all(
  shelf.map(async (books) => {
    const watcher = new pg.Client({ connectionString: house.superuser })
    await watcher.connect()
    const unread = TASKS.map((task): [Task, Reading] => [task, { tookMs: [], pages: 0 }])
    const readings = Object.fromEntries(unread) as Record<Task, Reading>
    return { books, watcher, readings, tasks: await tasksFor(books) }
  }),
)
for (let pass = 0; pass <= passes; pass++) {
  for (const { tasks } of desks) await tasks.deal(each)
  for (const task of TASKS)
    for (let done = 0; done < each; done += SLICE)
      for (const desk of pass % 2 === 0 ? desks : desks.toReversed()) {
        const times = Math.min(SLICE, each - done)
        const { tookMs, pages } = await measure({ ...desk.books, watcher: desk.watcher }, times, desk.tasks[task])
        // The first pass only warms up.
        if (pass === 0) continue
        desk.readings[task].tookMs.push(...tookMs)
        desk.readings[task].pages += pages
      }
  if (pass > 0) say(`pass ${pass} of ${passes}`)
}
const measured = []
for (const { books, readings } of desks)
  measured.push({ ...books, readings, breaches: books.entries <= audit ? await breachesIn(books) : null })
const sound = report(measured)
for (const { books, watcher } of desks) {
  await watcher.end()
  await books.close()
}
await house.close()
process.exit(sound ? 0 : 1)
