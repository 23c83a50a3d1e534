import { COUNTRIES, LOCALES, type Locale } from '#core'

type Names = (code: string) => string

const names: Record<Locale, Names> = { en: namesIn('en'), 'zh-CN': namesIn('zh-CN') }

function namesIn(locale: Locale): Names {
  const known = new Intl.DisplayNames(locale, { type: 'region' })
  return (code) => known.of(code) ?? code
}

/** What a country is called. */
export const countryName = (locale: Locale, code: string): string => names[locale](code)

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase()

/** The countries that what was typed may mean, by name in either language or by code: one that fits exactly, or all that begin so. */
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
