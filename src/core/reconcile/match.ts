import { startOfDay } from '../kit/time.ts'
import { businessDaysAfter, daysBetween } from './calendar.ts'
import type { DifferenceCause } from './views.ts'

/** A movement that looks for its other half. `reference` is a `referenceKey`; `at` a day or a moment; `minor` is signed. */
type Half = { id: string; currency: string; minor: bigint; reference: string; at: Date }

/** A line of a statement that is not booked yet. */
export type OpenLine = Half & { isFee: boolean }
/** What our books say has to show on a statement. */
export type OpenItem = Half

export type Question = {
  lines: readonly OpenLine[]
  items: readonly OpenItem[]
  /** Lines that were matched before, as far as they carry a reference that an open line carries as well. */
  booked: readonly Pick<Half, 'reference' | 'currency' | 'minor'>[]
  /** References that are orders of ours, paid or not. */
  ours: ReadonlySet<string>
  /** The days statements tell of, per currency; none where nothing was read yet. */
  covered: ReadonlyMap<string, { from: Date; until: Date }>
}

export type Found = { cause: DifferenceCause; line?: OpenLine; item?: OpenItem }

export type Answer = {
  /** A line and the entry it clears. */
  matches: { line: OpenLine; item: OpenItem }[]
  /** Two lines that undo each other, neither of which we have heard of. */
  offsets: { there: OpenLine; back: OpenLine }[]
  differences: Found[]
}

/** With one reference, amount, currency and direction, so many days apart are still the same movement. */
export const SAME_REFERENCE_DAYS = 60
/** Without, so many; it is then a guess for staff, and never booked by itself. */
export const GUESS_DAYS = 10
/** By then, weekends not counted, a statement has to show what we were told of. */
const SHOWS_WITHIN = 5

/**
 * Holds a statement's lines against our entries, each at most once. What agrees in reference, currency, amount and
 * direction, and is near in time, is one movement; every other line is a difference, with the entry it probably means,
 * and so is each entry left over that statements should have shown by now.
 */
export function match(question: Question): Answer {
  const answer: Answer = { matches: [], offsets: [], differences: [] }
  const items = new Pool(question.items)
  const left = pairEqual(question, items, answer)
  const alone = pairUndone(left, answer)
  for (const line of alone.filter(({ isFee }) => isFee)) answer.differences.push({ cause: 'fee', line })
  const seen = new Set([...question.booked, ...answer.matches.map(({ line }) => line)].map(wholeKey))
  const known = { seen, ours: question.ours }
  const odd = alone.filter(({ isFee }) => !isFee).filter((line) => !nameByReference(line, known, items, answer))
  guessByAmount(odd, items, answer)
  for (const item of items.rest()) if (isLate(item, question)) answer.differences.push({ cause: 'missing_there', item })
  return answer
}

/** Entries that nobody has yet, found by what they have in common with a line. */
class Pool {
  readonly #byReference: Map<string, OpenItem[]>
  readonly #byAmount: Map<string, OpenItem[]>
  readonly #left: Set<OpenItem>

  constructor(items: readonly OpenItem[]) {
    this.#left = new Set(items)
    this.#byReference = Map.groupBy(items, ({ reference }) => reference)
    this.#byAmount = Map.groupBy(items, sumKey)
  }

  named({ reference }: Half): OpenItem[] {
    return reference === '' ? [] : this.#free(this.#byReference.get(reference))
  }

  ofSum(half: Half): OpenItem[] {
    return this.#free(this.#byAmount.get(sumKey(half)))
  }

  take(item: OpenItem): void {
    this.#left.delete(item)
  }

  rest(): Iterable<OpenItem> {
    return this.#left
  }

  #free(some: readonly OpenItem[] = []): OpenItem[] {
    return some.filter((item) => this.#left.has(item))
  }
}

const sumKey = ({ currency, minor }: Pick<Half, 'currency' | 'minor'>): string => `${currency} ${minor}`
const wholeKey = (half: Pick<Half, 'reference' | 'currency' | 'minor'>): string => `${sumKey(half)} ${half.reference}`
const isNear = (a: Half, b: Half, days: number): boolean => daysBetween(a.at, b.at) <= days
const nearest = <T extends Half>(to: Half, some: readonly T[]): T | undefined =>
  some.toSorted((a, b) => daysBetween(a.at, to.at) - daysBetween(b.at, to.at))[0]

/** What is one movement beyond doubt. Returns the lines left over. */
function pairEqual({ lines }: Question, items: Pool, { matches }: Answer): OpenLine[] {
  return lines.filter((line) => {
    const same = items.named(line).filter((item) => sumKey(item) === sumKey(line))
    const item = nearest(
      line,
      same.filter((each) => isNear(line, each, SAME_REFERENCE_DAYS)),
    )
    if (!item) return true
    items.take(item)
    matches.push({ line, item })
    return false
  })
}

/** Money that came and went again before anybody told us: both lines together are nothing. Returns the others. */
function pairUndone(lines: readonly OpenLine[], { offsets }: Answer): OpenLine[] {
  const waiting = new Map<string, OpenLine[]>()
  const undone = new Set<OpenLine>()
  for (const line of lines) {
    if (line.reference === '' || line.isFee) continue
    const back = waiting.get(wholeKey({ ...line, minor: -line.minor }))?.pop()
    if (back) {
      const [there, and] = back.minor > 0n ? [back, line] : [line, back]
      offsets.push({ there, back: and })
      undone.add(line).add(back)
    } else waiting.set(wholeKey(line), [...(waiting.get(wholeKey(line)) ?? []), line])
  }
  return lines.filter((line) => !undone.has(line))
}

/** What is known of references: lines that are booked, by all they say, and orders of ours. */
type Known = { seen: ReadonlySet<string>; ours: ReadonlySet<string> }

/** A line whose reference says what it is about; true once its difference is named. */
function nameByReference(line: OpenLine, { seen, ours }: Known, items: Pool, { differences }: Answer): boolean {
  const found = (cause: DifferenceCause, item?: OpenItem) => {
    if (item) items.take(item)
    differences.push({ cause, line, ...(item && { item }) })
    return true
  }
  const sameWay = items.named(line).filter(({ minor }) => minor > 0n === line.minor > 0n)
  const sameCurrency = nearest(
    line,
    sameWay.filter(({ currency }) => currency === line.currency),
  )
  if (sameCurrency) return found('wrong_amount', sameCurrency)
  const other = nearest(line, sameWay)
  if (other) return found('wrong_currency', other)
  if (line.reference === '') return false
  if (seen.has(wholeKey(line))) return found('doubled')
  return ours.has(line.reference) ? found('missing_here') : false
}

/** Lines whose reference says nothing: each is a difference, beside the entry that is most like it. */
function guessByAmount(lines: readonly OpenLine[], items: Pool, { differences }: Answer): void {
  const guesses = lines.flatMap((line) =>
    items
      .ofSum(line)
      .filter((item) => isNear(line, item, GUESS_DAYS))
      .map((item) => ({ line, item, unlike: unlikeness(line.reference, item.reference) })),
  )
  const meant = new Map<OpenLine, OpenItem>()
  const taken = new Set<OpenItem>()
  for (const { line, item } of guesses.toSorted((a, b) => a.unlike - b.unlike)) {
    if (meant.has(line) || taken.has(item)) continue
    meant.set(line, item)
    taken.add(item)
    items.take(item)
  }
  for (const line of lines) {
    const item = meant.get(line)
    differences.push({ cause: 'unknown_reference', line, ...(item && { item }) })
  }
}

/** In how many places two references differ. */
function unlikeness(a: string, b: string): number {
  let differing = Math.abs(a.length - b.length)
  for (let place = 0; place < Math.min(a.length, b.length); place++) if (a[place] !== b[place]) differing++
  return differing
}

/** Whether statements have told of all days on which it had to show. */
export function isLate({ at, currency }: OpenItem, { covered }: Pick<Question, 'covered'>): boolean {
  const days = covered.get(currency)
  if (!days || at < days.from) return false
  return businessDaysAfter(startOfDay(at), SHOWS_WITHIN) <= days.until
}
