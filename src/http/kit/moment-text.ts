import type { Locale } from '#core'

/** "25 Nov 2026, 14:02 UTC": the day and the minute. A page does not know where its reader is, so it says what clock. */
export function momentText(at: Date, locale: Locale): string {
  const clock = { timeZone: 'UTC', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const time = `${new Intl.DateTimeFormat('en-GB', clock).format(at)}\u00a0UTC`
  return locale === 'en' ? `${dayText(at, locale)}, ${time}` : `${dayText(at, locale)} ${time}`
}

/** "25 Nov 2026", by the same clock. */
export const dayText = (at: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
  }).format(at)
