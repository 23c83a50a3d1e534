import { atMost } from '../kit/text.ts'
import { maskSecrets } from './mask-secrets.ts'

/** What somebody wrote as it is kept: tidied, and without secrets. @param max characters. `text_too_long` */
export const cleanText = (text: string, max: number): string => maskSecrets(atMost(text.normalize('NFC').trim(), max))
