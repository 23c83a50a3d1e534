import { NOTE_MAX, shownLine } from '#core'

export type NoteWords = { note: string | null } | { problem: 'too_long'; length: number; max: number }

/** A note as the core will keep it, so that its length is counted, and its card shown, as whoever reads it gets it. */
export function noteWords(text: string, most = NOTE_MAX): NoteWords {
  const note = shownLine(text)
  const length = [...note].length
  if (length > most) return { problem: 'too_long', length, max: most }
  return { note: note === '' ? null : note }
}
