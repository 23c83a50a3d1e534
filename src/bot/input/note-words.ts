import { NOTE_MAX } from '#core'

export type NoteWords = { note: string | null } | { problem: 'too_long'; length: number; max: number }

/**
 * A note on one line, in a form that shows as it was meant: composed characters, single spaces, nothing that
 * is invisible or turns the direction of the text around it (it would let a note rewrite the card it is shown on).
 */
export function noteWords(text: string, most = NOTE_MAX): NoteWords {
  const note = text
    .normalize('NFC')
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\r\n]/gu, ' ')
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/ +/g, ' ')
    .trim()
  const length = [...note].length
  if (length > most) return { problem: 'too_long', length, max: most }
  return { note: note === '' ? null : note }
}
