import type { Result } from '../kit/failure.ts'
import type { StatementHead, StatementLine, StatementPart } from '../ports/statement.ts'
import type { KeptLines, NumberedLine } from './add-statement-lines.ts'
import type { Closing } from './close-statement.ts'
import type { MatchRound } from './views.ts'

/** So many lines are kept in one transaction. */
const CHUNK = 1000

/** What the door is asked for while a statement is read. */
type Door = {
  openStatement(input: StatementHead & { rail: string }): Promise<Result<string>>
  addStatementLines(input: { statementId: string; lines: readonly NumberedLine[] }): Promise<Result<KeptLines>>
  closeStatement(input: Closing): Promise<Result<boolean>>
  matchRail(input: { rail: string }): Promise<Result<MatchRound>>
}

/** What came of it. `open`: differences of the rail, old ones too. */
export type ReadIn = {
  statements: number
  lines: number
  /** Lines that were not known from another statement. */
  fresh: number
  matched: number
  opened: number
  open: number
}

/**
 * Reads statements of a rail in, piece by piece, and holds them against our books. Every piece is a transaction of its
 * own: killed in between, it is read again from the start, and what was kept is kept once.
 * @param account where it is given, whose statements they must be; others are refused with an `Error`
 */
export async function readStatements(
  door: Door,
  rail: string,
  parts: AsyncIterable<StatementPart>,
  account?: string,
): Promise<ReadIn> {
  const done: ReadIn = { statements: 0, lines: 0, fresh: 0, matched: 0, opened: 0, open: 0 }
  let reading: Reading | undefined
  for await (const part of parts) {
    if (part.part === 'head') {
      if (account !== undefined && part.account !== account) throw new Error('a statement of another account')
      const { part: _, ...head } = part
      reading = new Reading(door, valueOf(await door.openStatement({ rail, ...head })))
    } else if (!reading) throw new Error('a statement begins with its head')
    else if (part.part === 'line') await reading.take(part)
    else {
      const { lines, fresh } = await reading.end(part.closing)
      done.statements++
      done.lines += lines
      done.fresh += fresh
      reading = undefined
    }
  }
  return { ...done, ...(await matchAll(door, rail)) }
}

/** Matches a rail's lines until there is nothing more to match. */
export async function matchAll(
  door: Pick<Door, 'matchRail'>,
  rail: string,
): Promise<Pick<ReadIn, 'matched' | 'opened' | 'open'>> {
  const done = { matched: 0, opened: 0, open: 0 }
  for (let more = true; more; ) {
    const round = valueOf(await door.matchRail({ rail }))
    done.matched += round.matched
    done.opened += round.opened
    done.open = round.open
    more = round.more
  }
  return done
}

/** One statement on its way in. */
class Reading {
  readonly #door: Door
  readonly #statementId: string
  readonly #twins = new Map<string, number>()
  #waiting: NumberedLine[] = []
  #moved = 0n
  #kept = 0n
  #lines = 0
  #fresh = 0

  constructor(door: Door, statementId: string) {
    this.#door = door
    this.#statementId = statementId
  }

  async take(line: StatementLine): Promise<void> {
    this.#moved += line.minor
    this.#lines++
    this.#waiting.push({ ...line, twin: this.#twinOf(line) })
    if (this.#waiting.length === CHUNK) await this.#keep()
  }

  async end(closing: bigint): Promise<{ lines: number; fresh: number }> {
    await this.#keep()
    const [statementId, moved, kept, lines] = [this.#statementId, this.#moved, this.#kept, this.#lines]
    valueOf(await this.#door.closeStatement({ statementId, closing, moved, kept, lines }))
    return { lines, fresh: this.#fresh }
  }

  async #keep(): Promise<void> {
    const lines = this.#waiting
    this.#waiting = []
    if (lines.length === 0) return
    const { fresh, kept } = valueOf(await this.#door.addStatementLines({ statementId: this.#statementId, lines }))
    this.#fresh += fresh
    this.#kept += kept
  }

  /** The how manieth of its like a line without a name of its own is; whole days overlap, so it is so in each statement. */
  #twinOf({ bankReference, bookedOn, minor, reference, counterparty, info }: StatementLine): number {
    if (bankReference !== '') return 0
    const said = JSON.stringify([bookedOn, String(minor), reference, counterparty, info])
    const twin = this.#twins.get(said) ?? 0
    this.#twins.set(said, twin + 1)
    return twin
  }
}

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`the core refused a statement: ${result.failure.code}`)
}
