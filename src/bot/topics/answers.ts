import { readdirSync, readFileSync } from 'node:fs'
import { LOCALES, type Locale } from '#core'

/** An answer that is given often, in every language: one file of `answers/`, its name what staff call it by. */
export type CannedAnswer = Record<Locale, string>

const FOLDER = new URL('./answers/', import.meta.url)

/** Reads them all; one that lacks a language stops the start. */
export function loadAnswers(): ReadonlyMap<string, CannedAnswer> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))
  return new Map(files.sort().map((file) => [file.slice(0, -'.json'.length), read(file)]))
}

function read(file: string): CannedAnswer {
  const given = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Partial<CannedAnswer>
  const entries = LOCALES.map((locale) => {
    const text = given[locale]
    if (typeof text !== 'string' || text === '') throw new Error(`src/bot/topics/answers/${file}: nothing in ${locale}`)
    return [locale, text]
  })
  return Object.fromEntries(entries) as CannedAnswer
}
