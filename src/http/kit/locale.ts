import type { Request } from 'express'
import type { Locale } from '#core'

// A map: a header may name what every object has, `__proto__` or `constructor`, and that is no language.
const LANG = new Map<string, Locale>([
  ['en', 'en'],
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
])

/** The language to answer in: the one the address asks for (`?lang=`), else the browser's first that we speak, else English. */
export function localeOf(request: Request): Locale {
  const asked = request.query['lang']
  const wanted = typeof asked === 'string' ? LANG.get(asked) : undefined
  if (wanted) return wanted
  const [spoken] = request.acceptsLanguages().flatMap((tag) => LANG.get(tag.split('-')[0]?.toLowerCase() ?? '') ?? [])
  return spoken ?? 'en'
}
