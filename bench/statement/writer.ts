import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Core, StatementForm } from '../../src/core/index.ts'
import { createPapers } from '../../src/papers/index.ts'
import { loadTexts } from '../../src/platform/texts.ts'
import { BOT_ID, granted } from '../../test/support/people.ts'
import { openWallet } from '../../test/support/wallet.ts'
import { lookAtMemory } from '../memory/look.ts'

// Writes one statement of all there is in a process that does nothing else, and says what that took.

export type Task = { url: string /** Base64. */; key: string; telegramId: string; form: StatementForm }

/** `cpuSeconds`: of the processor, on a busy machine the better measure. `heldMb`: the heap's largest, looked at four times a megabyte. */
export type Written = {
  form: StatementForm
  lines: number
  seconds: number
  cpuSeconds: number
  peakMb: number
  heldMb: number
  fileMb: number
}

const { url, key, telegramId, form } = JSON.parse(process.argv[2] ?? '{}') as Task
const { core: real, close } = openWallet(url, Buffer.from(key, 'base64'))
let lines = 0
const core: Core = {
  ...real,
  async readStatement(input) {
    const page = await real.readStatement(input)
    if (page.ok) lines += page.value.lines.length
    return page
  },
}
const papers = createPapers({
  core,
  texts: loadTexts(join(import.meta.dirname, '../../locales')),
  publicUrl: 'https://okpay.example',
})
const chat = { botId: BOT_ID, telegramId: BigInt(telegramId) }
// A message is waited for by one paper.
const messageId = form === 'csv' ? 1 : 2
const { whole } = granted(await core.getStatementOffer({ actor: chat }))
const order = granted(await core.requestStatement({ actor: chat, ...whole, currency: 'EUR', form, messageId }))
if (order.kind !== 'statement') throw new Error('a statement was asked for')

let [bytes, held, peak] = [0, 0, 0]
const counted = new Transform({
  transform(chunk: Buffer, _encoding, done) {
    if (Math.floor((bytes + chunk.length) / 250_000) > Math.floor(bytes / 250_000))
      held = Math.max(held, lookAtMemory().heapMb)
    bytes += chunk.length
    done(null, chunk)
  },
})
const look = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 20)
const [began, worked] = [performance.now(), process.cpuUsage()]
await pipeline(await papers.statement(order, 'en'), counted, createWriteStream('/dev/null'))
clearInterval(look)
const { user, system } = process.cpuUsage(worked)
process.send?.({
  form,
  lines,
  seconds: tenths((performance.now() - began) / 1000),
  cpuSeconds: tenths((user + system) / 1e6),
  peakMb: Math.round(peak / 1e6),
  heldMb: Math.round(held),
  fileMb: tenths(bytes / 1e6),
} satisfies Written)
await close()
process.disconnect?.()

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
