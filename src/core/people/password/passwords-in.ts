import { passwordProblem } from './strength.ts'

/** More of a message than this many words nobody hashes. */
const LOOKED_AT_MOST = 3

// Chinese, Japanese and Korean are written without spaces around a word of another script.
const BETWEEN_WORDS =
  /[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]+/u
const QUOTED_OR_ENDED = /^["'“”‘’«»„([{<:=]+|["'“”‘’«»)\]}>.,;:!?…]+$/gu
/** Addresses, mail addresses, names, commands and IBANs are long and mixed, and no passwords. */
const OTHER_WORDS = /:\/\/|^(?:www|t)\.|^[@/]|^[^@\s]+@[^@\s]+\.[a-z]{2,}$|^[a-z]{2}\d{2}[a-z\d]{11,30}$/iu
/** "My password is …": what follows is looked at whole, for a password may have spaces. */
const SAID = /(?:pass ?words?|pass ?phrase|pass ?code|密码|口令)\s*(?:is|was|are|是|为|=|:|：)+\s*(?<said>[^\n]+)/iu

/**
 * What in a message may be a password of ours, likeliest first: words that have its shape, without what encloses them,
 * and what is said to be one.
 */
export function passwordsIn(text: string): string[] {
  const words = text.split(BETWEEN_WORDS).filter((word) => !OTHER_WORDS.test(word))
  const said = SAID.exec(text)?.groups?.['said']?.trim()
  const found = [...words, ...(said === undefined ? [] : [said])].flatMap((word) => [bare(word), word])
  return [...new Set(found)].filter((word) => passwordProblem(word, {}) === undefined).slice(0, LOOKED_AT_MOST)
}

const bare = (word: string): string => word.replace(QUOTED_OR_ENDED, '')
