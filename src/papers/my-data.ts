import type { Readable } from 'node:stream'
import type { Core, DataOrder, DataPlace, StatementForm, StatementOrder } from '#core'
import { valueOf } from './lines.ts'
import type { Words } from './words.ts'
import { type ZipEntry, zipOf } from './zip.ts'

type Reading = Pick<Core, 'readData' | 'readDataFiles'>
type StatementOf = (order: StatementOrder) => Promise<Readable> | Readable

/** A PDF of more movements than this nobody opens; the CSV has them all. */
const PDF_LEGS_MAX = 250_000n

/**
 * Everything we have of somebody as one archive, written while it is read: what it is and what is not in it, in their
 * language; `data.json` for machines; the statement of the whole time as PDF and CSV; and the files they sent.
 */
export const dataZip = (core: Reading, order: DataOrder, words: Words, statementOf: StatementOf) =>
  zipOf(entriesOf(core, order, words, statementOf), order.madeAt)

async function* entriesOf(
  core: Reading,
  order: DataOrder,
  words: Words,
  statementOf: StatementOf,
): AsyncGenerator<ZipEntry> {
  yield { name: 'read-me.txt', content: [readMe(order, words)] }
  yield { name: 'data.json', content: jsonOf(core, order) }
  const as = (form: StatementForm): StatementOrder => ({ ...order, kind: 'statement', form })
  const legs = order.parts.reduce((sum, { entries }) => sum + entries, 0n)
  if (legs <= PDF_LEGS_MAX) yield { name: 'statement.pdf', content: await statementOf(as('pdf')) }
  yield { name: 'statement.csv', content: await statementOf(as('csv')) }
  for (let place: DataPlace | null | undefined; place !== null; ) {
    const page = valueOf(await core.readDataFiles({ id: order.id, ...(place && { place }) }))
    for (const { name, bytes } of page.files) yield { name, content: [bytes] }
    place = page.next
  }
}

/** One JSON document: whose it is, what is not in it, and a list of rows for every table. */
async function* jsonOf(core: Reading, order: DataOrder): AsyncGenerator<string> {
  const { id, owner, code, madeAt, until, untold } = order
  const about = { okpay_id: owner.okpayId, name: owner.name, code, made_at: madeAt, until, left_out: untold }
  yield `{"about":${JSON.stringify(about)},\n"tables":{`
  let open: string | null = null
  for (let place: DataPlace | null | undefined; place !== null; ) {
    const page = valueOf(await core.readData({ id, ...(place && { place }) }))
    const begins = page.table !== open
    if (begins) yield `${open === null ? '' : '],'}\n${JSON.stringify(page.table)}:[`
    open = page.table
    const rows = page.rows.map((row) => `\n${JSON.stringify(row)}`).join(',')
    yield begins || rows === '' ? rows : `,${rows}`
    place = page.next
  }
  yield ']}}\n'
}

/** What it is, for people: every part by name, and what is left out, with its reason. */
function readMe({ owner, code, madeAt, tables, untold }: DataOrder, { say, moment }: Words): string {
  const reasons = [...new Set(untold.map(({ why }) => why))]
  const lines = [
    say('my-data-title'),
    say('my-data-of', { name: owner.name, okpayId: owner.okpayId }),
    say('my-data-made', { at: moment(madeAt), code }),
    '',
    say('my-data-files'),
    ...['json', 'pdf', 'csv', 'sent'].map((part) => `- ${say(`my-data-file-${part}`)}`),
    '',
    say('my-data-tables'),
    ...tables.map((table) => `- ${table}: ${say(`my-data-table-${table.replaceAll('_', '-')}`)}`),
    '',
    say('my-data-units'),
    '',
    say('my-data-left-out'),
    ...reasons.map((why) => {
      const what = untold.filter((one) => one.why === why).map((one) => one.what)
      return `- ${say(`my-data-untold-${why}`)}\n  (${what.join(', ')})`
    }),
    '',
  ]
  // A mark, by which every editor reads it as UTF-8.
  return `\uFEFF${lines.join('\r\n')}`
}
