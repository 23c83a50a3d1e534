import type { Locale } from '#core'

/**
 * Days and times as people read them, wherever: neither a chat nor a page nor a paper says where its reader is, so they
 * are UTC.
 */
export type TimeText = {
  /** "26 Nov 2026", in Chinese "2026年11月26日"; of a moment, or of an ISO day. */
  day(at: Date | string): string
  /** "26 Nov", "11月26日"; of an ISO day. */
  dayOfYear(day: string): string
  /** "14:02" */
  clock(at: Date): string
  /** "14:02 UTC" */
  time(at: Date): string
  /** "26 Nov 2026, 14:02 UTC" */
  moment(at: Date): string
}

/** @param space what stands between a time and its UTC: on pages one that never breaks */
export function timeText(locale: Locale, space = ' '): TimeText {
  const place = locale === 'en' ? 'en-GB' : locale
  const dayAndMonth = { timeZone: 'UTC', month: locale === 'en' ? 'short' : 'long', day: 'numeric' } as const
  const days = new Intl.DateTimeFormat(place, { ...dayAndMonth, year: 'numeric' })
  const daysOfYear = new Intl.DateTimeFormat(place, dayAndMonth)
  const minutes = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' })
  const day = (at: Date | string) => days.format(typeof at === 'string' ? new Date(`${at}T00:00:00Z`) : at)
  const dayOfYear = (iso: string) => daysOfYear.format(new Date(`${iso}T00:00:00Z`))
  const clock = (at: Date) => minutes.format(at)
  const time = (at: Date) => `${clock(at)}${space}UTC`
  return { day, dayOfYear, clock, time, moment: (at) => `${day(at)}${locale === 'en' ? ',' : ''} ${time(at)}` }
}
