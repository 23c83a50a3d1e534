import { CURRENCY_CODES } from '../money/currency.ts'

const MASK = '•'
// Six digits of any script are a PIN or a code, unless a currency stands beside them.
const SIX_DIGITS = new RegExp(
  `(?<![\\p{Nd}.,]|[€$£¥₩] ?)\\p{Nd}{3}[\\s\\p{Cf}-]?\\p{Nd}{3}(?![.,]?\\p{Nd}| ?(?:[€$£¥₩元]|${CURRENCY_CODES.join('|')}))`,
  'gu',
)
// What stands right after the word for a password, where it looks like one: eight signs or more, a digit among them.
const PASSWORD =
  /((?:password|passcode|密码|口令)(?:\s+(?:is|was)\b|\s*[:：=]|是|为|叫)?\s*["“'「]?)(?=[^\s，。；、”"」]*\d)[^\s，。；、”"」\u4e00-\u9fff]{8,}/giu
const SIGNING_SECRET = /\bwhsec_[A-Za-z0-9+/=_-]+/g
const API_KEY = /\bokp_(?:test|live)_[A-Za-z0-9_-]+/g
const LONG_TOKEN = /(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[A-Za-z])[A-Za-z0-9_-]{24,}/g

/**
 * What is kept of a message to support: nothing of codes, keys and one-time tokens, nor of a password that is called one. Whoever
 * reads tickets must not be able to use them (SUT-01). A card's number never gets here: the core's door refuses it (PCI-02).
 */
export function maskSecrets(text: string): string {
  return text
    .replace(PASSWORD, `$1${MASK.repeat(8)}`)
    .replace(SIGNING_SECRET, `whsec_${MASK.repeat(6)}`)
    .replace(API_KEY, `okp_${MASK.repeat(6)}`)
    .replace(LONG_TOKEN, MASK.repeat(8))
    .replace(SIX_DIGITS, MASK.repeat(6))
}
