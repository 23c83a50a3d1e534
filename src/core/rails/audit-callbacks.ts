import type { Result } from '../kit/failure.ts'
import { type CoreDeps, runUnframed, type UseCase } from '../kit/use-case.ts'
import type { BooksCheck } from '../ledger/audit-books.ts'
import type { Keyring } from '../ports/keyring.ts'
import { openBody } from './kept-body.ts'
import { type Said, saidIn } from './said-in-body.ts'
import { type Opened, toldOtherwise } from './told-otherwise.ts'

type Kept = { rail: string; eventId: string; body: Uint8Array; dataKey: Uint8Array | null; outcome: string }
type Place = Pick<Kept, 'rail' | 'eventId'>
type Page = { examined: number; wrong: string[]; last: Place | undefined }

const [AT_ONCE, NAMED] = [100, 5]
const FIRST: Place = { rail: '', eventId: '' }

/**
 * The rows of the inbox are written by the application's role, and the books take their word for who told of money. The
 * body beside each was sealed under a key that is not in the database: so all of them are opened, a hundred at a
 * time, and held against what was booked by them. They are kept for ever, so there is none to miss. One that stands in
 * clear is nobody's word: whatever a version from before left so is sealed by `npm run keys -- --rewrap`.
 */
export async function auditCallbacks(deps: CoreDeps): Promise<Result<BooksCheck>> {
  const says = 'what a rail told of opens under the house’s keys, and says what was booked by it'
  const check: BooksCheck = { id: 'I5', says, examined: 0, breaches: 0, sample: [] }
  let after: Place | undefined = FIRST
  while (after) {
    const page: Result<Page> = await runUnframed(deps, auditPage, after, { repeatable: true })
    if (!page.ok) return page
    const { examined, wrong } = page.value
    check.examined += examined
    check.breaches += wrong.length
    check.sample.push(...wrong.slice(0, NAMED - check.sample.length))
    after = page.value.last
  }
  return { ok: true, value: check }
}

/** The next of them, in the order of their key. */
const auditPage: UseCase<Place, Page> = async ({ tx, keyring }, { rail, eventId }) => {
  const rows = await tx.$queryRaw<Kept[]>`
    select rail, event_id as "eventId", body, data_key as "dataKey", outcome from callback_inbox
    where (rail, event_id) > (${rail}, ${eventId}) order by rail, event_id limit ${AT_ONCE}`
  const read = rows.map((row) => ({ row, ...readIn(keyring, row) }))
  const [wrong, opened]: [string[], Opened[]] = [[], []]
  for (const { row, said, trouble } of read) {
    if (trouble) wrong.push(`${row.rail} ${row.eventId}: ${trouble}`)
    else opened.push({ ...row, said })
  }
  for (const event of await toldOtherwise(tx, opened)) wrong.push(`${event}: says otherwise`)
  return { examined: rows.length, wrong, last: rows.length < AT_ONCE ? undefined : rows.at(-1) }
}

type Read = { said: Said | null; trouble?: string }

function readIn(keyring: Keyring, row: Kept): Read {
  if (!row.dataKey) return { said: null, trouble: 'stands in clear' }
  try {
    // Of a type that nothing is done about, nobody reads what else it says.
    const body = openBody(keyring, 'callback_inbox', row)
    if (row.outcome === 'unread') return { said: null }
    const said = saidIn(body)
    return said?.type === row.outcome ? { said } : { said: null, trouble: 'says something else' }
  } catch {
    return { said: null, trouble: 'does not open' }
  }
}
