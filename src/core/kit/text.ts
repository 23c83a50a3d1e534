import { fail } from './failure.ts'
import { shownLine } from './shown-text.ts'

/** What somebody wrote, if it has no more characters than that, as people count them. `text_too_long`. */
export function atMost(text: string, max: number): string {
  return Array.from(text).length > max ? fail({ code: 'text_too_long', max }) : text
}

/** The same of what stands among words of ours: on one line, with nothing in it that nobody sees (TG-08). `text_too_long`. */
export const lineAtMost = (text: string, max: number): string => atMost(shownLine(text), max)
