import { fail } from './failure.ts'

/** What somebody wrote, if it has no more characters than that, as people count them. `text_too_long`. */
export function atMost(text: string, max: number): string {
  return Array.from(text).length > max ? fail({ code: 'text_too_long', max }) : text
}
