import { BROWSERS, type Locale, SYSTEMS } from '#core'
import type { PageTexts } from '../deps.ts'
import { deviceWords } from '../kit/device-words.ts'
import { momentText } from '../kit/moment-text.ts'

/**
 * What a mail's texts may put in, out of the values it came with: moments in the reader's format, the device in their
 * words, and the phrase the reader chose for themselves. Only what is known to be one of these passes: a name somebody
 * gave themselves is no fact.
 */
export function factsOf(texts: PageTexts, locale: Locale, values: Readonly<Record<string, string>>) {
  const moment = (value: string | undefined) => value && momentText(new Date(value), locale)
  const [at, until] = [moment(values['at']), moment(values['until'])]
  const browser = BROWSERS.find((name) => name === values['browser']) ?? null
  const system = SYSTEMS.find((name) => name === values['system']) ?? null
  const device = at && deviceWords((key, args) => texts(locale, key, args), { browser, system })
  const { phrase, lastFour, level } = values
  const digits = lastFour && /^[0-9A-Z]{1,4}$/.test(lastFour) && lastFour
  return {
    ...(phrase && { phrase }),
    ...(at && { at }),
    ...(until && { until }),
    ...(device && { device }),
    ...(level && /^[0-9]$/.test(level) && { level }),
    ...(digits && { lastFour: digits }),
  }
}
