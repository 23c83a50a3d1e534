import { takeAmount, wordsOf } from './amount-line.ts'
import { payeeNamed } from './payee-words.ts'

/** What a line after `/send` gave: each part may be missing and is then asked for. */
export type SendLine = {
  /** `@anna` or an OKPay ID. */
  payee?: string
  /** As written, with its currency: `25`, `25 USD`, `€25`. */
  amount?: string
  /** Everything after the two. */
  note?: string
  /** The word that stands where payee or amount should be: nothing of the line may be taken for granted. */
  puzzling?: string
}

/**
 * Reads `25 @anna lunch` and `@anna 25 lunch`, the amount with or without currency. A currency counts only beside the
 * amount, so that a note may begin with "EUR".
 */
export function sendLine(line: string): SendLine {
  const words = wordsOf(line)
  const given: SendLine = {}
  while (words.length > 0 && (given.amount === undefined || given.payee === undefined)) {
    const taken = takePart(words, given)
    if (taken === null) return { ...given, puzzling: words[0] ?? '' }
    Object.assign(given, taken)
  }
  if (words.length > 0) given.note = words.join(' ')
  return given
}

/** Takes the next part off the front: the amount or the payee, whichever stands there and is still missing. */
function takePart(words: string[], given: SendLine): SendLine | null {
  const amount = given.amount === undefined ? takeAmount(words, { strangeCurrency: given.payee === undefined }) : null
  if (amount !== null) return { amount }
  const payee = given.payee === undefined ? payeeNamed(words[0] ?? '') : null
  if (payee === null) return null
  words.shift()
  return { payee: payee.handle }
}
