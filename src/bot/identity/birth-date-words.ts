/** `either`: two dates, as 03/04/1990 is; the day-first one comes first. */
export type BirthDateRead = { kind: 'read'; date: string } | { kind: 'either'; dates: [string, string] }

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'],
  ...['september', 'october', 'november', 'december'],
]

const NTH = '(?:st|nd|rd|th)?'
const YEAR_FIRST = /^(?<y>\d{4})\s*[-./年\s]\s*(?<m>\d{1,2})\s*[-./月\s]\s*(?<d>\d{1,2})\s*[日号]?$/
const YEAR_FIRST_RUN = /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/
const DOTTED = /^(?<d>\d{1,2})\.\s*(?<m>\d{1,2})\.\s*(?<y>\d{4})$/
const NUMBERS = /^(?<one>\d{1,2})\s*[-/\s]\s*(?<two>\d{1,2})\s*[-/\s]\s*(?<y>\d{4})$/
const NAMED = [
  new RegExp(`^(?:the )?(?<d>\\d{1,2})${NTH}(?: of)?[\\s.-]*(?<name>[a-z]{3,9})\\.?[\\s,-]+(?<y>\\d{4})$`),
  new RegExp(`^(?<name>[a-z]{3,9})\\.?[\\s-]*(?<d>\\d{1,2})${NTH}[\\s,-]+(?<y>\\d{4})$`),
  new RegExp(`^(?<y>\\d{4})[\\s,-]+(?<name>[a-z]{3,9})\\.?[\\s,-]*(?<d>\\d{1,2})${NTH}$`),
]

/**
 * A date of birth as it was typed, as `YYYY-MM-DD`; two where it could be either; undefined for another form. Whether it is
 * a date at all is the core's to say.
 */
export function birthDateIn(text: string): BirthDateRead | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  for (const form of [YEAR_FIRST, YEAR_FIRST_RUN]) {
    const found = form.exec(typed)?.groups
    if (found) return read(found['y'], found['m'], found['d'])
  }
  const dotted = DOTTED.exec(typed)?.groups
  if (dotted) return isMonth(dotted['m']) ? read(dotted['y'], dotted['m'], dotted['d']) : eitherWay(dotted, 'd', 'm')
  const numbers = NUMBERS.exec(typed)?.groups
  return numbers ? eitherWay(numbers, 'one', 'two') : named(typed)
}

/** With the month's name, in whichever order. */
function named(typed: string): BirthDateRead | undefined {
  for (const form of NAMED) {
    const { y, name, d } = form.exec(typed)?.groups ?? {}
    const month = name === undefined ? 0 : monthCalled(name)
    if (month > 0) return read(y, String(month), d)
  }
  return undefined
}

/** Day and month in numbers, in an order nobody told: no month is above 12, and 4/4 is one date either way. */
function eitherWay(found: Record<string, string>, first: string, second: string): BirthDateRead {
  const [one, two, year] = [found[first], found[second], found['y']]
  if (one === two || !isMonth(one)) return read(year, two, one)
  if (!isMonth(two)) return read(year, one, two)
  return { kind: 'either', dates: [dateOf(year, two, one), dateOf(year, one, two)] }
}

/** 1 to 12; 0 for what is no month. Three letters are enough, and people write Sept. */
function monthCalled(name: string): number {
  const short = name === 'sept' ? 'sep' : name
  return MONTHS.findIndex((month) => month === short || (short.length === 3 && month.startsWith(short))) + 1
}

const isMonth = (digits = ''): boolean => Number(digits) <= 12

const dateOf = (year = '', month = '', day = ''): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

const read = (year = '', month = '', day = ''): BirthDateRead => ({ kind: 'read', date: dateOf(year, month, day) })
