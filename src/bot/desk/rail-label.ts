import type { Words } from '../i18n/words.ts'

/** What a rail is called. */
export const railLabel = (words: Words, rail: string): string => words.label(`topup-rail-${rail}-button`)
