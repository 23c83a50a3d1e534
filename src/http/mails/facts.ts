import { BROWSERS, CURRENCY_CODES, type Locale, type Money, SYSTEMS } from '#core'
import { moneyList } from '../../words/money.ts'
import type { PageTexts } from '../deps.ts'
import { deviceWords } from '../kit/device-words.ts'
import { momentText } from '../kit/moment-text.ts'

/**
 * What a mail's texts may put in, out of the values it came with: moments in the reader's format, the device in their
 * words, the phrase the reader chose for themselves, and what an agent of ours answered them. Only what is known to be one of
 * these passes: a name somebody gave themselves is no fact.
 */
export function factsOf(texts: PageTexts, locale: Locale, values: Readonly<Record<string, string>>) {
  const moment = (value: string | undefined) => value && momentText(new Date(value), locale)
  const [at, until] = [moment(values['at']), moment(values['until'])]
  const browser = BROWSERS.find((name) => name === values['browser']) ?? null
  const system = SYSTEMS.find((name) => name === values['system']) ?? null
  const device = at && deviceWords((key, args) => texts(locale, key, args), { browser, system })
  const due = moment(values['due'])
  const waived = amountsIn(values['waived'] ?? '')
  const { phrase, lastFour, level, number } = values
  const digits = lastFour && /^[0-9A-Z]{1,4}$/.test(lastFour) && lastFour
  return {
    ...(phrase && { phrase }),
    ...(at && { at }),
    ...(until && { until }),
    ...(device && { device }),
    ...(level && /^[0-9]$/.test(level) && { level }),
    ...(digits && { lastFour: digits }),
    ...(due && { due }),
    ...(number && /^[0-9]{1,9}$/.test(number) && { number }),
    ...(waived.length > 0 && { waived: moneyList(waived, locale) }),
    ...answerOf(values),
  }
}

/** Sums as the core hands them to a mail, "1 EUR,3 JPY" in minor units; what is none is left out. */
const amountsIn = (text: string): Money[] =>
  text.split(',').flatMap((one) => {
    const [, minor = '', code] = /^([0-9]{1,18}) ([A-Z]{3})$/.exec(one) ?? []
    const currency = CURRENCY_CODES.find((known) => known === code)
    return currency ? [{ minor: BigInt(minor), currency }] : []
  })

/** `file`: whether something came with it that stands in the chat. */
const answerOf = ({ by, words, file }: Readonly<Record<string, string>>) =>
  by === undefined || words === undefined ? {} : { by, words, file: file ?? 'no' }
