import { CURRENCY_CODES } from '../money/currency.ts'

const MASK = '•'
// Six digits of any script are a PIN or a code, unless a currency stands beside them.
const SIX_DIGITS = new RegExp(
  `(?<![\\p{Nd}.,]|[€$£¥₩] ?)\\p{Nd}{3}[\\s\\p{Cf}-]?\\p{Nd}{3}(?![.,]?\\p{Nd}| ?(?:[€$£¥₩元]|${CURRENCY_CODES.join('|')}))`,
  'gu',
)
// Digits in groups, as phone numbers are written.
const NUMBERS = /\+?\p{Nd}+(?:[ -]\p{Nd}+)*/gu
const SAID = '(?:\\s+(?:is|was)\\b|\\s*[:：=是为叫])'
const CALLED = (words: string) => `((?:${words})${SAID}?\\s*`
// What stands right after the word for a password, where it looks like one: eight signs or more and a digit among them,
// or fifteen.
const PASSWORD = new RegExp(
  `${CALLED('password|passcode|密码|口令')}["“'「]?)(?=[^\\s，。；、”"」\\u4e00-\\u9fff]*\\d|[^\\s，。；、”"」\\u4e00-\\u9fff]{15})[^\\s，。；、”"」\\u4e00-\\u9fff]{8,}`,
  'giu',
)
// The same in quotes, of several words.
const PASSPHRASE = new RegExp(
  `${CALLED('password|passcode|passphrase|密码|口令')}["“「])[^"“”「」\\n]{8,}(?=["”」])`,
  'giu',
)
// Six digits as they are typed, where they are called a PIN or a code: alone, in twos, with dashes.
const CALLED_DIGITS = new RegExp(
  `${CALLED('\\bpin ?code|\\b(?:pin|code) number|\\bpin|\\bcode|密码|验证码|口令')})\\p{Nd}(?:[ \\p{Cf}-]?\\p{Nd}){5}(?![ .,-]?\\p{Nd})`,
  'giu',
)
// The same said the other way round: the digits, or the word, and what they are.
const IS_MINE =
  '(?=["”」]?\\s*(?:is|was|=|是|为)\\s*(?:(?:my|the|our|this|a|我的)\\s*)*(?:(?:okpay|login|payment|登录|支付)\\s*)?'
const DIGITS_CALLED = new RegExp(
  `(?<![\\p{Nd}.,-])\\p{Nd}(?:[ \\p{Cf}-]?\\p{Nd}){5}${IS_MINE}(?:pin\\b|code\\b|密码|验证码|口令))`,
  'giu',
)
const PASSWORD_CALLED = new RegExp(
  `(?<![^\\s，。；、“”"「」\\u4e00-\\u9fff])(?=[^\\s，。；、“”"「」\\u4e00-\\u9fff]*\\d|[^\\s，。；、“”"「」\\u4e00-\\u9fff]{15})[^\\s，。；、“”"「」\\u4e00-\\u9fff]{8,}${IS_MINE}(?:password|passcode|密码|口令))`,
  'giu',
)
// Words that tell what became of a password. Four others in a row that it is said to be are one of words.
const TELLING =
  'a|after|again|all|already|always|an|and|any|are|as|at|be|because|been|before|but|by|can|cannot|changed|did|do|does|even|ever|every|' +
  'expired|fail|failed|fails|field|for|forgotten|from|get|gets|had|has|have|help|how|i|if|in|incorrect|into|invalid|is|it|its|just|' +
  'keep|keeps|link|log|login|longer|mail|me|my|no|nor|not|now|of|off|on|or|our|out|page|please|refused|rejected|reset|right|same|' +
  'set|should|since|so|still|than|that|the|then|there|they|this|to|today|too|until|use|used|very|was|we|were|what|when|where|which|' +
  'while|who|why|will|with|work|works|working|would|wrong|yesterday|you|your'
const WORD = `(?!(?:${TELLING})\\b)\\p{L}{2,}`
const WORDS = new RegExp(`((?:password|passcode|pass ?phrase)${SAID}\\s*)${WORD}(?: ${WORD}){3,}(?: \\p{L}+)*`, 'giu')
// A recovery code: four fours or more in a row, all with the same sign between them, as somebody copies or types them.
const FOURS = (sign: string) =>
  new RegExp(
    `(?<![0-9A-Za-z_-])${sign}{4}([ ‐‑–—._·-]?)${sign}{4}(?:\\1${sign}{4}){2,}(?![0-9A-Za-z_]|-[0-9A-Za-z])`,
    'g',
  )
const [UPPER, LOWER, EITHER] = [FOURS('[0-9A-Z]'), FOURS('[0-9a-z]'), FOURS('[0-9A-Za-z]')]
const IBAN = /^[A-Z]{2}\d{2} ?(?:[A-Z]{4} ?)?[\d ]+$/
const SIGNING_SECRET = /\bwhsec_[A-Za-z0-9+/=_-]+/g
const API_KEY = /\bokp_(?:test|live)_[A-Za-z0-9_-]+/g
const LONG_TOKEN = /(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[A-Za-z])[A-Za-z0-9_-]{24,}/g

/**
 * What is kept of a message to support, or of what somebody states of themselves: nothing of PINs, codes, recovery codes,
 * keys and one-time tokens, nor of a password that is called one. Whoever reads tickets must not be able to use them
 * (SUT-01). A card's number never gets here: the core's door refuses it (PCI-02).
 */
export function maskSecrets(text: string): string {
  const named = maskNamed(text)
  const phones = [...named.matchAll(NUMBERS)].filter(([number]) => isPhone(number))
  const isIn = (at: number) => phones.some(({ 0: number, index }) => at >= index && at < index + number.length)
  return named.replace(SIX_DIGITS, (six, at: number) => (isIn(at) ? six : MASK.repeat(6)))
}

/**
 * The same of what somebody states about themselves, who is asked for numbers: phones, dates, payments. Six digits that
 * nobody calls a PIN or a code stay.
 */
export function maskNamed(text: string): string {
  return text
    .replace(PASSPHRASE, `$1${MASK.repeat(8)}`)
    .replace(PASSWORD, `$1${MASK.repeat(8)}`)
    .replace(WORDS, `$1${MASK.repeat(8)}`)
    .replace(PASSWORD_CALLED, MASK.repeat(8))
    .replace(SIGNING_SECRET, `whsec_${MASK.repeat(6)}`)
    .replace(API_KEY, `okp_${MASK.repeat(6)}`)
    .replace(LONG_TOKEN, MASK.repeat(8))
    .replace(UPPER, recoveryCode)
    .replace(LOWER, recoveryCode)
    .replace(EITHER, recoveryCode)
    .replace(DIGITS_CALLED, MASK.repeat(6))
    .replace(CALLED_DIGITS, `$1${MASK.repeat(6)}`)
}

/** Without a secret that is known. */
export const masked = (text: string, secret: string): string =>
  text.normalize('NFC').replaceAll(secret.normalize('NFC'), MASK.repeat(8))

/** A phone's number is none: it begins with its country or a zero. */
function isPhone(number: string): boolean {
  const digits = number.match(/\p{Nd}/gu)?.length ?? 0
  return /^[+0]/.test(number) && digits >= 9 && digits <= 15
}

/**
 * Four short words and a year are none, nor is an account's number at a bank: one of the fours has letters and digits, or
 * capitals stand between dashes.
 */
function recoveryCode(fours: string): string {
  const plain = fours.replace(/[^0-9A-Za-z]/g, '')
  const isMixed = (plain.match(/.{4}/g) ?? []).some((four) => /\d/.test(four) && /[A-Za-z]/.test(four))
  const isCopied = /^[0-9A-Z‐‑–—._·-]+$/.test(fours) && /[A-Z]/.test(plain) && (/\d/.test(plain) || plain !== fours)
  return (isMixed || isCopied) && !IBAN.test(fours) ? MASK.repeat(8) : fours
}
