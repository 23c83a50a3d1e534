import type { Result } from '../kit/failure.ts'
import type { CoreDeps, UseCase } from '../kit/use-case.ts'
import type { BooksCheck } from '../ledger/audit-books.ts'
import { auditRows, type Page } from '../ledger/audit-rows.ts'
import type { Keyring } from '../ports/keyring.ts'
import { openBody } from './kept-body.ts'
import { type Said, saidIn } from './said-in-body.ts'
import { type Opened, toldOtherwise } from './told-otherwise.ts'

type Kept = { rail: string; eventId: string; body: Uint8Array; dataKey: Uint8Array | null; outcome: string }
type Place = Pick<Kept, 'rail' | 'eventId'>

const AT_ONCE = 100
const FIRST: Place = { rail: '', eventId: '' }
const says = 'what a rail told of opens under the house’s keys, and says what was booked by it'

/**
 * The rows of the inbox are written by the application's role, and the books take their word for who told of money. The
 * body beside each was sealed under a key that is not in the database: so all of them are opened, a hundred at a
 * time, and held against what was booked by them. They are kept for ever, so there is none to miss. One that stands in
 * clear is nobody's word: whatever a version from before left so is sealed by `npm run keys -- --rewrap`.
 */
export const auditCallbacks = (deps: CoreDeps): Promise<Result<BooksCheck>> =>
  auditRows(deps, { id: 'I5', says, from: FIRST }, auditPage)

/** The next of them, in the order of their key. */
const auditPage: UseCase<Place, Page<Place>> = async ({ tx, keyring }, { rail, eventId }) => {
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
  return { examined: rows.length, wrong, next: rows.length < AT_ONCE ? undefined : rows.at(-1) }
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
