// Year first, as ISO and Chinese write it; or day first with dots. 03/04/1990 is two dates, so slashes are not read.
const YEAR_FIRST = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/
const DAY_FIRST = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/

/** A date of birth as it was typed, as `YYYY-MM-DD`; undefined for another form. Whether it is a date is the core's to say. */
export function birthDateIn(text: string): string | undefined {
  const typed = text.trim()
  const [, year, month, day] = YEAR_FIRST.exec(typed) ?? []
  if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const [, first, second, last] = DAY_FIRST.exec(typed) ?? []
  return first && second && last ? `${last}-${second.padStart(2, '0')}-${first.padStart(2, '0')}` : undefined
}
