import type { Words } from '../i18n/words.ts'

/** How long something waits, in words: whole hours where it is whole hours, else minutes. */
export function waitWords(words: Words, seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes % 60 === 0
    ? words.label('held-hours', { count: minutes / 60 })
    : words.label('held-minutes', { count: minutes })
}
