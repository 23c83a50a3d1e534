import { audit } from '../kit/audit.ts'
import type { Result } from '../kit/failure.ts'
import { rowByRow } from '../kit/row-by-row.ts'
import { after, DAY } from '../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { caseOf } from '../suspense/case-of.ts'
import { type ShownLine, wordsOf, writtenOn } from './details.ts'
import { nameEntries } from './name-entries.ts'
import { KEY_RULE, referenceKey, UNREAD, UNREAD_TOLD } from './reference-key.ts'

/** So many are read at a time. */
const AT_ONCE = 500
/** The one before today's. */
const OLD_RULE = 1

/**
 * Reads lines again that were kept by another rule than today's, some at a time and each in a transaction of its own: by
 * that rule, what a line is known by and what the case of its money says had lost words of its payer. Entries that wait
 * for a line are named by the same rule. One that is broken keeps no other waiting: the rest is done before its fault is
 * thrown. It is tried again a day later. Returns how many.
 */
export async function readAgain(deps: CoreDeps): Promise<Result<{ ended: number }>> {
  const { became, fault } = await rowByRow(deps, { due: oldLines, end: readLine, broken: tried })
  const told = await run(deps, tellUnread, null, { repeatable: true })
  if (!told.ok) return told
  const named = await run(deps, nameEntries, null, { repeatable: true })
  if (!named.ok) return named
  if (fault !== null) throw fault
  return { ok: true, value: { ended: became.filter((one) => one !== 'left').length } }
}

/** What became of a line. `unread`: it does not open. `left`: somebody else was first, or it still does not. */
type Became = 'read' | 'unread' | 'left'

/**
 * Those of an older rule; those that did not open, or were broken, a day after each was tried last. In no order, so that
 * some whose key is lost for good never keep others from it. The rules are written out, each as the index of its lines has
 * it: a database that does not see which rule is asked for reads every line there is, each minute.
 */
async function oldLines({ tx, now }: Scope): Promise<string[]> {
  const old = await tx.$queryRaw<{ id: string }[]>`
    select id from (
      select id, tried_at from bank_line where rule = 1
      union all select id, tried_at from bank_line where rule < 1) l
    where tried_at is null or tried_at <= ${after(now, -DAY)}::timestamptz
    order by random() limit ${AT_ONCE}`
  return old.map(({ id }) => id)
}

async function readLine(scope: Scope, id: string): Promise<Became> {
  const { tx, now } = scope
  const [old] = await tx.$queryRaw<{ rule: number }[]>`
    select rule from bank_line where id = ${id}::uuid and rule <= ${OLD_RULE} for update skip locked`
  if (!old) return 'left'
  const line = await tx.bankLine.findUniqueOrThrow({ where: { id }, include: { statement: true } })
  const written = writtenOn(scope, line)
  const isNew = old.rule === OLD_RULE
  const unread = { ...(isNew && { rule: UNREAD }), triedAt: now }
  const data = written === null ? unread : { reference: referenceKey(written), rule: KEY_RULE }
  await tx.bankLine.update({ where: { id }, data, select: { id: true } })
  if (written !== null) await giveWords(scope, line)
  else if (isNew) await audit(scope, 'system', 'line.unread', `bank_line:${id}`)
  if (written !== null) return 'read'
  return isNew ? 'unread' : 'left'
}

/** One that is broken now is broken in a minute, too: it waits a day for its next turn. */
const tried = ({ tx, now }: Scope, id: string) =>
  tx.bankLine.update({ where: { id }, data: { triedAt: now }, select: { id: true } })

/** Whoever keeps the books hears of each once, whatever came in between: that it was told stands with it. */
async function tellUnread(scope: Scope): Promise<null> {
  const { count } = await scope.tx.bankLine.updateMany({ where: { rule: UNREAD }, data: { rule: UNREAD_TOLD } })
  if (count > 0) await notify(scope, { staff: 'books.see', about: null }, { kind: 'lines_unread', count })
  return null
}

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
