import { type Article, plainText } from './article.ts'

/** What an answer is found by, from what counts most to what counts least. */
type Indexed = { article: Article; title: Set<string>; words: Set<string>; text: Set<string> }

export type Index = readonly Indexed[]

const WEIGHTS = { title: 6, words: 5, text: 1 } as const
const WORD = /[\p{L}\p{N}_]+/gu
const CHINESE = /\p{Script=Han}/u
/** Said in every question, and by that worth nothing. */
const EMPTY = new Set(
  'a an and are be by can do does for from have how i if in is it me my of on or that the there this to was what when where which who why will with you your'.split(
    ' ',
  ),
)
const EMPTY_PAIRS = new Set(['怎么', '如何', '什么', '为什', '怎样', '可以', '我的', '吗'])
const MOST = 6

/** @param codes refusals that an answer explains: whoever types a code finds it */
export const indexOf = (articles: readonly Article[], codes: (name: string) => readonly string[]): Index =>
  articles.map((article) => ({
    article,
    title: new Set(termsOf(article.title)),
    words: new Set(termsOf(`${article.words} ${article.name.replaceAll('-', ' ')} ${codes(article.name).join(' ')}`)),
    text: new Set(termsOf(plainText(article))),
  }))

/** The answers that fit best, the best first; none where nothing fits. */
export function searchIn(index: Index, query: string, most = MOST): Article[] {
  const terms = [...new Set(termsOf(query))].slice(0, 24)
  const scored = index
    .map((entry) => ({ article: entry.article, score: scoreOf(entry, terms) }))
    .filter(({ score }) => score >= WEIGHTS.words / 2)
    .toSorted((one, other) => other.score - one.score)
  const [best] = scored
  return scored
    .filter(({ score }) => best && score * 3 >= best.score)
    .slice(0, most)
    .map(({ article }) => article)
}

function scoreOf(entry: Indexed, terms: readonly string[]): number {
  let score = 0
  for (const term of terms)
    for (const part of ['title', 'words', 'text'] as const) score += WEIGHTS[part] * nearest(entry[part], term)
  // Of two whose questions have a word, the one that asks little else is meant.
  const asked = terms.filter((term) => entry.title.has(term)).length / Math.max(1, entry.title.size)
  return score + WEIGHTS.title * asked
}

/** 1 for the word itself, less for one that begins alike, 0 for none. Chinese pairs are the same or not. */
function nearest(words: ReadonlySet<string>, term: string): number {
  if (words.has(term)) return 1
  if (CHINESE.test(term) || term.length < 3) return 0
  for (const word of words) {
    if (CHINESE.test(word) || word.length < 3) continue
    if (word.startsWith(term) || (word.length >= 4 && term.startsWith(word))) return 0.7
  }
  return 0
}

/** Words as they are compared: Latin ones whole, Chinese, which has no spaces, by every two signs that stand together. */
export function termsOf(text: string): string[] {
  return [...text.normalize('NFKC').toLowerCase().matchAll(WORD)].flatMap(([run]) => {
    const pieces = run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []
    return pieces.flatMap((piece) => (CHINESE.test(piece) ? pairsOf(piece) : EMPTY.has(piece) ? [] : [piece]))
  })
}

function pairsOf(run: string): string[] {
  const signs = [...run]
  if (signs.length === 1) return EMPTY_PAIRS.has(run) ? [] : [run]
  return signs
    .slice(1)
    .map((sign, at) => `${signs[at]}${sign}`)
    .filter((pair) => !EMPTY_PAIRS.has(pair))
}
