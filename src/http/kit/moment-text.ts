import type { Locale } from '#core'
import { timeText } from '../../words/time.ts'

/** "25 Nov 2026, 14:02 UTC", as the chat writes it, its time never broken over two lines. */
export const momentText = (at: Date, locale: Locale): string => timeText(locale, '\u00a0').moment(at)

/** "25 Nov 2026", by the same clock; of a moment, or of an ISO day. */
export const dayText = (at: Date | string, locale: Locale): string => timeText(locale).day(at)
