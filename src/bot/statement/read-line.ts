import { type CurrencyCode, isCurrency, STATEMENT_FORMS } from '#core'

/** What a line said of a statement; days as ISO dates. */
export type StatementLine = {
  from: string
  to: string
  currency: CurrencyCode | null
  form: (typeof STATEMENT_FORMS)[number] | 'picture' | null
}

const DAY = /^\d{4}-\d{1,2}-\d{1,2}$/
const MONTH = /^\d{4}-\d{1,2}$/

/**
 * Reads `2026-10-01 2026-10-31`, one day, or a whole month (`2026-10`), with a currency and a form behind it, in any
 * case; null where it says something else. That the days exist is the core's to say.
 */
export function readStatementLine(line: string): StatementLine | null {
  const words = line
    .normalize('NFKC')
    .split(/[\s,，]+|(?:至|到|–|—|\.\.)/)
    .filter((word) => word !== '' && !/^(?:to|-)$/i.test(word))
  const times = words.filter((word) => DAY.test(word) || MONTH.test(word))
  const currency = words.map((word) => word.toUpperCase()).find(isCurrency) ?? null
  const forms = [...STATEMENT_FORMS, 'picture'] as const
  const form = forms.find((one) => words.some((word) => word.toLowerCase() === one)) ?? null
  const taken = times.length + (currency ? 1 : 0) + (form ? 1 : 0)
  const [first, last = first] = times
  if (first === undefined || last === undefined || times.length > 2 || taken !== words.length) return null
  return { from: padded(first, '01'), to: MONTH.test(last) ? endOfMonth(last) : padded(last, '01'), currency, form }
}

function padded(text: string, day: string): string {
  const [year = '', month = '', date = day] = text.split('-')
  return [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-')
}

function endOfMonth(text: string): string {
  const [year = '', month = ''] = text.split('-')
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return padded(text, String(last))
}
