import { audit } from '../kit/audit.ts'
import type { Result } from '../kit/failure.ts'
import { Unavailable } from '../kit/unavailable.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { caseOf } from '../suspense/case-of.ts'
import { type ShownLine, wordsOf, writtenOn } from './details.ts'
import { nameEntries } from './name-entries.ts'
import { KEY_RULE, referenceKey, UNREAD } from './reference-key.ts'

/** So many are read at a time. */
const AT_ONCE = 500

/**
 * Reads lines again that were kept by another rule than today's, some at a time and each in a transaction of its own: by
 * that rule, what a line is known by and what the case of its money says had lost words of its payer. Entries that wait
 * for a line are named by the same rule. One that is broken keeps no other waiting: the rest is done before its fault is
 * thrown. Returns how many.
 */
export async function readAgain(deps: CoreDeps): Promise<Result<{ ended: number }>> {
  const old = await run(deps, oldLines, null)
  if (!old.ok) return old
  const became: Record<Became, number> = { read: 0, unread: 0, left: 0 }
  const faults: unknown[] = []
  for (const id of old.value) {
    const line = await run(deps, readLine, id, { repeatable: true }).catch((error: unknown) => {
      if (error instanceof Unavailable) throw error
      faults.push(error)
    })
    if (line?.ok) became[line.value]++
  }
  if (became.unread > 0) await run(deps, tellUnread, became.unread)
  const named = await run(deps, nameEntries, null, { repeatable: true })
  if (!named.ok) return named
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} lines could not be read again`)
  return { ok: true, value: { ended: became.read + became.unread } }
}

/** What became of a line. `unread`: it does not open, and is not tried again. `left`: somebody else was first. */
type Became = 'read' | 'unread' | 'left'

async function oldLines({ tx }: Scope): Promise<string[]> {
  const old = await tx.$queryRaw<{ id: string }[]>`
    select id from bank_line where rule = 1 order by id limit ${AT_ONCE}`
  return old.map(({ id }) => id)
}

async function readLine(scope: Scope, id: string): Promise<Became> {
  const { tx } = scope
  const old = await tx.$queryRaw<unknown[]>`
    select 1 from bank_line where id = ${id}::uuid and rule = 1 for update skip locked`
  if (old.length === 0) return 'left'
  const line = await tx.bankLine.findUniqueOrThrow({ where: { id }, include: { statement: true } })
  const written = opened(scope, line)
  const data = written === null ? { rule: UNREAD } : { reference: referenceKey(written), rule: KEY_RULE }
  await tx.bankLine.update({ where: { id }, data, select: { id: true } })
  if (written !== null) await giveWords(scope, line)
  else await audit(scope, 'system', 'line.unread', `bank_line:${id}`)
  return written === null ? 'unread' : 'read'
}

/** Null where it does not open: it was altered, or its key is gone. */
function opened(scope: Scope, line: ShownLine): string | null {
  try {
    return writtenOn(scope, line)
  } catch {
    return null
  }
}

const tellUnread = (scope: Scope, count: number): Promise<void> =>
  notify(scope, { staff: 'books.see', about: null }, { kind: 'lines_unread', count })

/**
 * A case that is still known as its line was gets all the words of it; one that its rail has told of since has the rail's,
 * and keeps them: by those its bank takes it back.
 */
async function giveWords(scope: Scope, line: ShownLine): Promise<void> {
  const { reference } = caseOf({ rail: line.rail, reference: wordsOf(scope, line) })
  await scope.tx.$executeRaw`
    update suspense_item set reference = ${reference}
    where line_id = ${line.id}::uuid and reference <> ${reference} and reference = ${line.reference}
      and (told_at is null or closed_at < told_at)`
}
