import { passwordProblem } from './strength.ts'

/** More of a message than this many words nobody hashes. */
const LOOKED_AT_MOST = 3

// Chinese, Japanese and Korean are written without spaces around a word of another script.
const BETWEEN_WORDS =
  /[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]+/u
const QUOTED_OR_ENDED = /^["'“”‘’«»„([{<:=]+|["'“”‘’«»)\]}>.,;:!?…]+$/gu
/** The same but for what a password may well end with: a full stop ends a sentence. */
const QUOTED_OR_STOPPED = /^["'“”‘’«»„([{<:=]+|["'“”‘’«»)\]}>.,;:…]+$/gu
/** Addresses, mail addresses, names, commands and IBANs are long and mixed, and no passwords. */
const OTHER_WORDS =
  /:\/\/|^(?:www|t)\.|^@[a-z]\w{3,31}[.,;:!?…)]*$|^\/[a-z]\w{0,31}(?:@\w+)?$|^[^@\s]+@[^@\s]+\.[a-z]{2,}$|^[a-z]{2}\d{2}[a-z\d]{11,30}$/iu
/** A link of ours that was opened: what follows is its token. */
const OPENED = /^\/start(?:@\w+)?\s+[a-z]+(?:_[\w-]*)?\s*$/
/** "My password is …": what follows is looked at whole, for a password may have spaces. */
const SAID = /(?:pass ?words?|pass ?phrase|pass ?code|密码|口令)\s*(?:is|was|are|是|为|=|:|：)+\s*(?<said>[^\n]+)/iu

/**
 * What in a message may be a password of ours, likeliest first: words that have its shape, without what encloses them,
 * and what is said to be one.
 */
export function passwordsIn(text: string): string[] {
  if (OPENED.test(text)) return []
  const words = text.split(BETWEEN_WORDS).filter((word) => word !== '' && !OTHER_WORDS.test(word))
  const said = SAID.exec(text)?.groups?.['said']?.trim()
  // Each way to read a word costs a look: its full stop is its own only where it may be all that was written.
  const alone = [...(words.join() === text.trim() ? words : []), ...(said === undefined ? [] : [said])]
  const found = [
    ...words.flatMap((word) => [bare(word), word.replace(QUOTED_OR_STOPPED, '')]),
    ...alone.flatMap((word) => [bare(word), word]),
  ]
  return [...new Set(found)].filter((word) => passwordProblem(word, {}) === undefined).slice(0, LOOKED_AT_MOST)
}

const bare = (word: string): string => word.replace(QUOTED_OR_ENDED, '')
