import { COUNTRIES, LOCALES } from '#core'
import { countryName } from '../../words/country-names.ts'

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase()

/**
 * The countries that what was typed may mean, by name in either language or by code: one that fits exactly, or all that
 * begin so.
 */
export function countriesNamed(text: string): readonly string[] {
  const typed = plain(text)
  if (typed === '') return []
  const called = (fits: (name: string) => boolean) =>
    COUNTRIES.filter((code) => LOCALES.some((locale) => fits(plain(countryName(locale, code)))))
  const exact = COUNTRIES.filter((code) => code.toLowerCase() === typed)
  const byName = called((name) => name === typed)
  if (byName.length > 0) return byName
  return exact.length > 0 ? exact : called((name) => name.startsWith(typed))
}
