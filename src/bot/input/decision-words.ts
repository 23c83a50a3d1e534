import { type CurrencyCode, type Money, parseAmount } from '#core'
import { amountWords, isCurrencyWord } from './amount-words.ts'

/** A line of words taken apart from the left. */
export type Line = readonly string[]

export const wordsOf = (text: string): Line => text.trim().split(/\s+/).filter(Boolean)

/** An amount at the beginning of a line, with its currency in the same word or the next, and what stands behind it. */
export function takeMoney(line: Line, home: CurrencyCode): { money: Money; rest: Line } | null {
  const [first = '', second = '', ...rest] = line
  if (!/\d/.test(first)) return null
  const isTwo = isCurrencyWord(second)
  const read = amountWords(isTwo ? `${first} ${second}` : first, home)
  if ('problem' in read) return null
  const parsed = parseAmount(read.digits, read.currency)
  return parsed.ok ? { money: parsed.money, rest: isTwo ? rest : line.slice(1) } : null
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day as staff type it, from its first moment in UTC; null for what no calendar has. */
export function readDay(word = ''): Date | null {
  const day = DAY.test(word) ? new Date(`${word}T00:00:00Z`) : null
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(word) ? day : null
}

/** Values behind their names, in any order: `single 100 daily 200`; null where a name is unknown, or there twice. */
export function takeNamed<Value>(
  line: Line,
  names: readonly string[],
  take: (rest: Line, name: string) => { value: Value; rest: Line } | null,
): { named: ReadonlyMap<string, Value>; rest: Line } | null {
  const named = new Map<string, Value>()
  let rest = line
  for (let [name = ''] = rest; names.includes(name); [name = ''] = rest) {
    const taken = named.has(name) ? null : take(rest.slice(1), name)
    if (!taken) return null
    named.set(name, taken.value)
    rest = taken.rest
  }
  return { named, rest }
}

/** What stands at the end is why; nothing there, and it is asked for. */
export const reasonSeed = (line: Line): Record<string, string> => (line.length > 0 ? { reason: line.join(' ') } : {})
