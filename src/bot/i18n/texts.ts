import type { Locale } from '#core'
import { createWords, type Say, type Words } from './words.ts'

/** Every text of the bot, by language. */
export type Texts = { in(locale: Locale): Words }

/** `say` is the platform's: a key or a variable that is missing throws there. */
export function createTexts(say: Say): Texts {
  const words: Record<Locale, Words> = { en: createWords('en', say), 'zh-CN': createWords('zh-CN', say) }
  return { in: (locale) => words[locale] }
}
