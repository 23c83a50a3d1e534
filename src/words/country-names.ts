import type { Locale } from '#core'

type Names = (code: string) => string

function namesIn(locale: Locale): Names {
  const known = new Intl.DisplayNames(locale, { type: 'region' })
  return (code) => known.of(code) ?? code
}

const names: Record<Locale, Names> = { en: namesIn('en'), 'zh-CN': namesIn('zh-CN') }

/** What a country is called, by its code of two letters. */
export const countryName = (locale: Locale, code: string): string => names[locale](code)
