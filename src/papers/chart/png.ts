import { join } from 'node:path'
import { chooseFonts } from '../../config/fonts.ts'

/** What a chart's texts are set in, as the font calls itself. */
export const FAMILY = 'Noto Sans S Chinese'

/** With what it lacks (Ilić, Żółw, names in Greek, Cyrillic or Vietnamese) in another. */
export const FAMILIES = `${FAMILY}, DejaVu Sans`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What people wrote, as characters that a drawing may hold. */
export const escaped = (words: string): string =>
  words
    .toWellFormed()
    .replace(/[\p{C}\p{Emoji_Presentation}]/gu, (sign) => (/\p{Emoji_Presentation}/u.test(sign) ? '▯' : ' '))
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/**
 * A drawing as a PNG. Its texts are set in our own font on every machine: what draws them asks for its fonts once in a
 * process, so where they are is said before it is first loaded.
 */
export async function pngOf(svg: string): Promise<Uint8Array> {
  chooseFonts(join(import.meta.dirname, '../fonts.conf'))
  const { default: sharp } = await import('sharp')
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer())
}
