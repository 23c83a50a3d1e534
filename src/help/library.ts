import { readdirSync, readFileSync } from 'node:fs'
import { HELP_FIGURES, LOCALES, type Locale } from '#core'
import { type Article, figuresIn, readArticle } from './article.ts'
import { codesOf } from './explains.ts'
import { type Index, indexOf, searchIn } from './search.ts'
import { TOPICS, type Topic, topicOf } from './topics.ts'

/** All answers of the help, in every language. */
export type Library = {
  /** Those of a topic, in their order. */
  of(topic: Topic, locale: Locale): readonly Article[]
  /** One by its name; undefined where there is none. */
  article(name: string, locale: Locale): Article | undefined
  /** Those that fit words in any language we speak, the best first, in the reader's; six at most unless said. */
  search(query: string, locale: Locale, most?: number): Article[]
  names: readonly string[]
}

/**
 * Reads `<locales>/<language>/help/<topic>/<name>.md`: one more answer is one more file in each language. An answer that is
 * missing in a language, is filed elsewhere there, says other figures, or one that nobody knows, stops the start.
 * @param locales ends with a slash
 */
export function readLibrary(locales: URL): Library {
  const shelves = new Map(LOCALES.map((locale) => [locale, readShelf(new URL(`${locale}/help/`, locales))]))
  const english = shelves.get('en') ?? new Map<string, Article>()
  for (const [locale, shelf] of shelves) agree(english, shelf, locale)
  const ordered = TOPICS.flatMap((topic) =>
    [...english.values()].filter((one) => one.topic === topic).toSorted((one, other) => one.order - other.order),
  )
  const inOrder = (locale: Locale) => ordered.flatMap(({ name }) => shelves.get(locale)?.get(name) ?? [])
  const indexes = new Map<Locale, Index>(LOCALES.map((locale) => [locale, indexOf(inOrder(locale), codesOf)]))
  const article = (name: string, locale: Locale) => shelves.get(locale)?.get(name)
  return {
    names: ordered.map(({ name }) => name),
    article,
    of: (topic, locale) => inOrder(locale).filter((one) => one.topic === topic),
    search(query, locale, most) {
      // The reader's language first; who types another one is understood, too, and answered in their own.
      for (const spoken of [locale, ...LOCALES.filter((one) => one !== locale)]) {
        const found = searchIn(indexes.get(spoken) ?? [], query, most)
        if (found.length > 0) return found.flatMap(({ name }) => article(name, locale) ?? [])
      }
      return []
    },
  }
}

function readShelf(folder: URL): Map<string, Article> {
  const shelf = new Map<string, Article>()
  for (const name of readdirSync(folder)) {
    const topic = topicOf(name)
    if (!topic) throw new Error(`there is no topic ${name} in the help`)
    for (const file of readdirSync(new URL(`${topic}/`, folder))) {
      const name = file.replace(/\.md$/, '')
      if (shelf.has(name)) throw new Error(`the answer ${name} is there twice`)
      shelf.set(name, readArticle(name, topic, readFileSync(new URL(`${topic}/${file}`, folder), 'utf8')))
    }
  }
  return shelf
}

function agree(english: ReadonlyMap<string, Article>, shelf: ReadonlyMap<string, Article>, locale: Locale): void {
  const missing = [...english.keys()].filter((name) => shelf.get(name)?.topic !== english.get(name)?.topic)
  const more = [...shelf.keys()].filter((name) => !english.has(name))
  if (missing.length + more.length > 0) throw new Error(`${locale} and English differ in ${[...missing, ...more]}`)
  for (const [name, article] of shelf) {
    const said = [...new Set(figuresIn(article))].sort()
    const unknown = said.filter((figure) => !HELP_FIGURES.includes(figure))
    if (unknown.length > 0) throw new Error(`${locale}: the answer ${name} says ${unknown}, which nobody knows`)
    const expected = [...new Set(figuresIn(english.get(name) ?? article))].sort()
    if (String(said) !== String(expected)) throw new Error(`${locale}: the answer ${name} says other figures`)
  }
}
