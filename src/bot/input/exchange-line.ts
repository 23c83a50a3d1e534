import type { CurrencyCode } from '#core'
import { takeAmount, wordsOf } from './amount-line.ts'
import { currencyNamed } from './amount-words.ts'

/** What a line after `/exchange` gave. `amount`: as written; `side`: whether it is what is sent or what is received. */
export type ExchangeLine = {
  amount?: string
  side?: 'send' | 'receive'
  from?: CurrencyCode
  to?: CurrencyCode
  /** The line holds words that belong to none of these: nothing of it may be taken for granted. */
  puzzling?: true
}

type Pointing = 'to' | 'from' | null

const TO = new Set(['to', 'into', 'in', '->', '→', '=', 'for', '换', '换成', '兑', '兑换', '兑换成', '到'])
const FROM = new Set(['from', 'with', 'of', '用', '从'])

/** Chinese is written without spaces: they are put around the words that connect. */
const spaced = (line: string): string => line.replace(/(兑换成|兑换|换成|换|兑|用|从|到|→|->)/g, ' $1 ')

/**
 * Reads `100 eur to usd` and `50 usd from eur` (whatever is named with the amount is the side that is given), `eur to
 * usd`, `100 eur`, `usd`, and `用 eur 换 50 usd`.
 */
export function exchangeLine(line: string, home: CurrencyCode): ExchangeLine {
  const words = wordsOf(spaced(line))
  let given: ExchangeLine = {}
  while (words.length > 0 && !given.puzzling) {
    const pointing = takePointing(words)
    given = takePart(words, given, pointing, home) ?? { ...given, puzzling: true }
  }
  return given
}

/** Takes a connecting word off the front, if one stands there. */
function takePointing(words: string[]): Pointing {
  const word = words[0]?.toLowerCase() ?? ''
  const pointing = TO.has(word) ? 'to' : FROM.has(word) ? 'from' : null
  if (pointing) words.shift()
  return pointing
}

/** Takes the amount or a currency off the front; null when neither stands there. */
function takePart(words: string[], given: ExchangeLine, pointing: Pointing, home: CurrencyCode): ExchangeLine | null {
  const amount = given.amount === undefined ? takeAmount(words) : null
  if (amount !== null) return { ...given, amount, side: pointing === 'to' ? 'receive' : 'send' }
  const currency = currencyNamed(words.shift() ?? '', home)
  return currency && { ...given, ...placed(given, currency, pointing) }
}

/** A currency by itself: where its connecting word points, or else the side that is still open. */
function placed({ amount, from }: ExchangeLine, currency: CurrencyCode, pointing: Pointing): ExchangeLine {
  // "50 usd from eur": what was named with the amount is what is to be had.
  if (pointing === 'from') return { from: currency, ...(amount !== undefined && { side: 'receive' }) }
  if (pointing === 'to' || amount !== undefined || from !== undefined) return { to: currency }
  return { from: currency }
}
