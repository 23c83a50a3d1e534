import { basename } from 'node:path'
import { LOCALES } from '../../../src/core/chat/views.ts'
import { parseHtml } from '../../../src/sandbox/telegram/text/html.ts'
import { readFluent, type Text } from './fluent.ts'
import type { Finding, Rule, SourceFile } from './source.ts'

const MOTHER = 'en'
const LANGUAGES: readonly string[] = LOCALES

const inLanguage = (files: readonly SourceFile[], language: string): SourceFile[] =>
  files.filter(({ path }) => path.startsWith(`locales/${language}/`) && path.endsWith('.ftl'))

const textsOf = (files: readonly SourceFile[], language: string): Text[] =>
  inLanguage(files, language).flatMap((file) => readFluent(file).texts)

/** Every language says the same things: the same files, the same keys, with the same things put in. */
export const saysTheSameInEveryLanguage: Rule = (files) =>
  LANGUAGES.filter((language) => language !== MOTHER).flatMap((language) => [
    ...missing(files, MOTHER, language),
    ...missing(files, language, MOTHER),
    ...otherVariables(files, language),
  ])

function missing(files: readonly SourceFile[], from: string, to: string): Finding[] {
  const known = new Set(textsOf(files, to).map(placeOf))
  return textsOf(files, from)
    .filter((text) => !known.has(placeOf(text)))
    .map(({ path, line, key }) => ({ path, line, says: `${key} is not said in ${to}` }))
}

function otherVariables(files: readonly SourceFile[], language: string): Finding[] {
  const mother = new Map(textsOf(files, MOTHER).map((text) => [placeOf(text), text.variables.join(', ')]))
  return textsOf(files, language).flatMap((text) => {
    const expected = mother.get(placeOf(text))
    const found = text.variables.join(', ')
    if (expected === undefined || expected === found) return []
    return [{ path: text.path, line: text.line, says: `${text.key} takes (${found}), in ${MOTHER} (${expected})` }]
  })
}

const placeOf = ({ path, key }: Text): string => `${basename(path)} ${key}`

/** Everything in a text file is read, and nothing is said twice: Fluent drops both in silence. */
export const losesNoText: Rule = (files) =>
  LANGUAGES.flatMap((language) => {
    const seen = new Set<string>()
    const twice = textsOf(files, language).filter(({ key }) => seen.size === seen.add(key).size)
    const unread = inLanguage(files, language).flatMap((file) =>
      readFluent(file).unread.map((key) => ({ path: file.path, line: 1, says: `${key} does not parse` })),
    )
    return [...unread, ...twice.map(({ path, line, key }) => ({ path, line, says: `${key} is said twice` }))]
  })

// Stands for whatever is put in, in a link's address as well as in a sentence.
const FILL = 'https://example.org/x'

/** Whatever the bot says, Telegram can show: every wording parses as its HTML, and buttons have no markup at all. */
export const speaksTelegramHtml: Rule = (files) =>
  LANGUAGES.flatMap((language) => textsOf(files, language)).flatMap((text) =>
    text.wordings(FILL).flatMap((wording) => {
      const says = problemOf(text.key, wording)
      return says ? [{ path: text.path, line: text.line, says }] : []
    }),
  )

function problemOf(key: string, wording: string): string | undefined {
  if (/(^|-)button$/.test(key) && /[<>]|&\w+;/.test(wording))
    return `${key} is a button: markup would be shown as it is`
  try {
    parseHtml(wording)
    return undefined
  } catch (error) {
    return `${key}: ${(error as Error).message}`
  }
}
