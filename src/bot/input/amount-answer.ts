import {
  AMOUNT_CAP_MINOR,
  type AmountProblem,
  CURRENCY_CODES,
  type CurrencyCode,
  exponentOf,
  type Money,
  money,
  parseAmount,
  toCanonical,
} from '#core'
import { currencyText } from '../../words/currency.ts'
import { type Button, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Args } from '../i18n/words.ts'
import type { Speaking } from '../turn.ts'
import { writeAmount } from './amount-seed.ts'
import { amountWords } from './amount-words.ts'

/** What became of an amount somebody typed: read, two readings to choose from, or a line that says why not. */
export type AmountAnswer =
  | { kind: 'read'; amount: Money }
  | { kind: 'ambiguous'; doubt: { typed: string; readings: Money[] } }
  | { kind: 'problem'; key: string; args: Args }

/** Reads an amount in the home currency, or in the one that is named with it. */
export function amountAnswer({ words }: Speaking, text: string, home: CurrencyCode): AmountAnswer {
  const read = amountWords(text, home)
  const typed = text.trim().slice(0, 40)
  if ('problem' in read) return { kind: 'problem', ...unclearCurrency(words, read.asked.slice(0, 20), read.meant) }
  const { digits, currency } = read
  const parsed = parseAmount(digits, currency)
  if (parsed.ok) return { kind: 'read', amount: parsed.money }
  if (parsed.problem === 'ambiguous' && parsed.readings.length > 0)
    return { kind: 'ambiguous', doubt: { typed, readings: parsed.readings } }
  return { kind: 'problem', ...PROBLEMS[parsed.problem](words, typed, currency) }
}

type Told = { key: string; args: Args }

function unclearCurrency({ locale }: Speaking['words'], asked: string, meant: readonly CurrencyCode[]): Told {
  const [first] = meant
  if (first === undefined) return { key: 'amount-currency', args: { asked, supported: CURRENCY_CODES.join(', ') } }
  const names = meant.map((code) => (locale === 'en' ? code : `${currencyText(code, locale)}（${code}）`))
  const args = {
    asked,
    meant: new Intl.ListFormat(locale, { type: 'disjunction' }).format(names),
    example: `25 ${first}`,
  }
  return { key: 'amount-currency-shared', args }
}

const notANumber = (_words: Speaking['words'], typed: string): Told => ({ key: 'amount-not-a-number', args: { typed } })

const PROBLEMS: Record<AmountProblem, (words: Speaking['words'], typed: string, currency: CurrencyCode) => Told> = {
  empty: notANumber,
  not_a_number: notANumber,
  ambiguous: notANumber,
  negative: (_words, typed) => ({ key: 'amount-negative', args: { typed } }),
  zero: (words, _typed, currency) => ({
    key: 'amount-zero',
    args: { smallest: words.money(money(1n, currency)) },
  }),
  too_many_decimals: (_words, typed, currency) => ({
    key: 'amount-too-many-decimals',
    args: { typed, currency, decimals: exponentOf(currency) },
  }),
  too_large: (words, _typed, currency) => ({
    key: 'amount-too-large',
    args: { cap: words.money(money(AMOUNT_CAP_MINOR, currency)) },
  }),
}

/** The action of a button that names an amount; its payload has it. */
export const AMOUNT = 'amount'

export const amountButton = ({ words }: Speaking, amount: Money, label = words.money(amount)): Button =>
  press(label, AMOUNT, { amount: writeAmount(amount) })

/** The line that shows how an amount is written. */
export function amountQuestion({ words }: Speaking, question: string, args: Args, currency: CurrencyCode) {
  const example = toCanonical(
    money(exponentOf(currency) === 0 ? 2_500n : 25n * 10n ** BigInt(exponentOf(currency)), currency),
  )
  return join([words.t(question, { ...args, currency }), words.t('amount-example', { example })])
}
