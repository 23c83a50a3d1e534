import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Tour } from './tour/chapter.ts'
import { CHAPTERS } from './tour/chapters.ts'
import { type House, openHouse, runScript } from './tour/house.ts'
import { openPhones } from './tour/people.ts'
import { openReceiver } from './tour/receiver.ts'
import { Sandbox } from './tour/sandbox.ts'

/** What the program gives its own end (src/platform/shutdown.ts). */
const STOP_DEADLINE_MS = 10_000

// A walk through the main job by script, over real HTTP, in both languages: prints the conversation as people read it,
// stops and starts the program in the middle, prints the books at the end. Exit 0, or 1 at the first surprise.
const say = (line: string) => void process.stdout.write(`${line}\n`)
const dataDir = await mkdtemp(join(tmpdir(), 'okpay-tour-'))
const began = performance.now()
let failed = false
let surprise = ''
// A shop's server of its own, which the program may tell although it is inside.
const receiver = await openReceiver()
process.env['SANDBOX_WEBHOOK_ORIGINS'] = receiver.url
let house = await openHouse(dataDir)
try {
  let tour = await tourOf(house.sandboxUrl)
  await tour.phones.firstAnswer()
  say(`On an empty folder, the first answer is on a phone ${Math.round(performance.now() - began)} ms after the start.`)
  for (const { title, play, restartsFirst } of CHAPTERS) {
    say(`\n=== ${title}\n`)
    if (restartsFirst) {
      const ended = await stopped(house)
      house = await openHouse(dataDir)
      tour = await tourOf(house.sandboxUrl)
      say(`(stopped with SIGTERM: ${ended}; started again after ${Math.round(house.startedInMs)} ms)`)
    }
    await play(tour)
  }
  const memory = await readFile(`/proc/${house.child.pid}/status`, 'utf8').catch(() => '')
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(memory) ?? []
  if (kilobytes) say(`\nMemory of the program after the tour: ${Math.round(Number(kilobytes) / 1024)} MB`)
} catch (error) {
  failed = true
  surprise = `\nThe tour stopped: ${(error as Error).message}`
  say(surprise)
} finally {
  await stopped(house).catch((error: Error) => {
    failed = true
    say(error.message)
  })
}

await receiver.close()
say('\n=== The books\n')
if ((await runScript('books.ts', dataDir)) !== 0) failed = true
await rm(dataDir, { recursive: true, force: true })
// Once more at the end: of a long log, that is what is looked at.
if (surprise) say(surprise)
say(`\n${failed ? 'FAILED' : 'All of it worked'} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
process.exitCode = failed ? 1 : 0

/** Ends the program as its operators do. One that a busy machine kept from it within its deadline was cut short: no surprise. */
async function stopped({ stop }: House): Promise<string> {
  const asked = performance.now()
  const code = await stop()
  if (code === 0) return 'exit 0'
  if (performance.now() - asked >= STOP_DEADLINE_MS) return `cut short by its deadline, exit ${code}`
  throw new Error(`SIGTERM ended with ${code}`)
}

async function tourOf(url: string): Promise<Tour> {
  const sandbox = new Sandbox(url, say)
  return { sandbox, phones: await openPhones(sandbox), receiver }
}
