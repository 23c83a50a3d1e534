import { maskCardNumbers } from '../kit/card-number.ts'
import { shownText } from '../kit/shown-text.ts'
import { atMost } from '../kit/text.ts'
import { masked, maskNamed, maskSecrets } from './mask-secrets.ts'

/** What somebody wrote as it is kept: tidied, and without secrets. @param max characters. `text_too_long` */
export const cleanText = (text: string, max: number): string => maskSecrets(atMost(shownText(text), max))

/**
 * The same of what somebody says about themselves, where numbers are what is asked for. @param max characters.
 * `text_too_long` @param typed what was asked for beside it as a proof, and is none of it (ATH-06)
 */
export const cleanStatement = (text: string, max: number, typed?: string): string =>
  maskNamed(atMost(shownText(typed ? masked(text, typed) : text), max))

/** The same of what cannot be asked back, a mail's text: what is too long is cut, a card's number masked (PCI-02). */
export function cleanMail(text: string, max: number): string {
  const letters = Array.from(maskCardNumbers(shownText(text)))
  return maskSecrets(letters.length > max ? `${letters.slice(0, max - 1).join('')}…` : letters.join(''))
}
