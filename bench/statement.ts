import { join } from 'node:path'
import type { Readable } from 'node:stream'
import pg from 'pg'
import type { StatementForm, StatementOrder } from '../src/core/index.ts'
import { createPapers, type Papers } from '../src/papers/index.ts'
import { loadTexts } from '../src/platform/texts.ts'
import { BOT_ID, granted } from '../test/support/people.ts'
import { openWallet, type Wallet } from '../test/support/wallet.ts'
import { writePast } from './growth/past.ts'
import { gatherCrowd, type Member } from './ledger/crowd.ts'
import { openHouse } from './ledger/house.ts'
import { lookAtMemory } from './memory/look.ts'

// How long a statement takes, and what the process holds at the most while it is written, for 10,000 lines and for
// 100,000: npm run bench -- statement. The last line is JSON; `growth` is the larger peak over the smaller one.
const SIZES = [10_000, 100_000] as const
const say = (line: string) => void process.stdout.write(`${line}\n`)

type Run = { form: StatementForm; lines: number; seconds: number; peakMb: number; fileMb: number }
const runs: Run[] = []
let message = 0
for (const size of SIZES) {
  const house = await openHouse()
  const crowd = await gatherCrowd(house, 1_000)
  await openFees(house.owner)
  // Three in five entries are the first member's.
  await writePast(house, crowd, Math.round((size * 5) / 3), say)
  const [member] = crowd
  if (!member) throw new Error('a crowd has members')
  await settleLongAgo(house.superuser)
  const wallet = openWallet(house.app, house.key)
  const papers = createPapers({
    core: wallet.core,
    texts: loadTexts(join(import.meta.dirname, '../locales')),
    publicUrl: 'https://okpay.example',
  })
  for (const form of ['csv', 'pdf'] as const) runs.push(await measure(wallet, papers, member, form))
  await wallet.close()
  await house.close()
}
const growth = Object.fromEntries(
  (['csv', 'pdf'] as const).map((form) => {
    const [small, large] = runs.filter((run) => run.form === form)
    return [form, Number(((large?.peakMb ?? 0) / (small?.peakMb ?? 1)).toFixed(2))]
  }),
)
say(JSON.stringify({ runs, growth }))
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

async function measure({ core }: Wallet, papers: Papers, { telegramId }: Member, form: StatementForm): Promise<Run> {
  const chat = { botId: BOT_ID, telegramId }
  const { whole } = granted(await core.getStatementOffer({ actor: chat }))
  const asked = { actor: chat, ...whole, currency: 'EUR', form, messageId: ++message } as const
  const order = granted(await core.requestStatement(asked))
  const statement = order as StatementOrder
  lookAtMemory()
  let peak = 0
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const began = performance.now()
  const { bytes, lines } = await drained(await papers.statement(statement, 'en'))
  clearInterval(look)
  const run = {
    form,
    lines,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    peakMb: Math.round(peak / 1e6),
    fileMb: Math.round(bytes / 1e5) / 10,
  }
  const wrote = form === 'csv' ? `${lines} records` : 'pages'
  say(`${form}: ${wrote}, ${run.seconds} s, peak ${run.peakMb} MB resident, file ${run.fileMb} MB`)
  return run
}

/** Reads a stream to its end, as fast as it comes. In a CSV every record ends a line. */
async function drained(stream: Readable): Promise<{ bytes: number; lines: number }> {
  let [bytes, lines] = [0, 0]
  for await (const chunk of stream) {
    const piece = Buffer.from(chunk)
    bytes += piece.length
    for (const byte of piece) if (byte === 10) lines++
  }
  return { bytes, lines }
}
