/** How wide a sign is at most, in parts of its size: a Chinese one is as wide as it is high. */
const widthOf = (sign: string): number => (sign < '\u0300' || /[\u2000-\u206F]/.test(sign) ? 0.58 : 1)

// The last place of a line at which it may be broken.
const LAST_BREAK = /[\s,，、。；][^\s,，、。；]*$/

/**
 * A text as lines of a drawing, which measures nothing itself. Broken between words where there are any, anywhere else
 * where a word fills a line by itself; what needs more lines than there are ends with an ellipsis.
 * @param size of its letters, and `width` of a line, in the same unit
 */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = []
  let [line, used] = ['', 0]
  for (const { segment } of new Intl.Segmenter().segment(text.replace(/\s+/g, ' ').trim())) {
    const wide = widthOf(segment) * size
    if (used + wide > width) {
      const at = line.search(LAST_BREAK)
      const kept = at > 0 && at > line.length / 3 ? line.slice(0, at + 1) : line
      const rest = line.slice(kept.length)
      lines.push(kept.trimEnd())
      line = rest
      used = [...rest].reduce((sum, sign) => sum + widthOf(sign) * size, 0)
    }
    line += segment
    used += wide
  }
  if (line.trim()) lines.push(line.trim())
  const shown = lines.slice(0, most)
  const last = shown.at(-1)
  return last !== undefined && lines.length > most ? [...shown.slice(0, -1), `${last.slice(0, -1)}…`] : shown
}
