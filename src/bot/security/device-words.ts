import type { Device } from '#core'
import type { Words } from '../i18n/words.ts'

/** "Chrome on Android", or as much of it as is known. */
export function deviceWords(words: Words, { browser, system }: Device): string {
  if (browser && system) return words.label('device-both', { browser, system })
  return browser ?? system ?? words.label('device-unknown')
}
