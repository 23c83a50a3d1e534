import type { Request } from 'express'
import type { Locale } from '#core'

const LANG: Record<string, Locale> = { en: 'en', 'zh-CN': 'zh-CN', zh: 'zh-CN' }

/** The language to answer in: the one the address asks for (`?lang=`), else the browser's first that we speak, else English. */
export function localeOf(request: Request): Locale {
  const asked = request.query['lang']
  if (typeof asked === 'string' && Object.hasOwn(LANG, asked)) return LANG[asked] ?? 'en'
  const [spoken] = request.acceptsLanguages().flatMap((tag) => LANG[tag.split('-')[0]?.toLowerCase() ?? ''] ?? [])
  return spoken ?? 'en'
}
