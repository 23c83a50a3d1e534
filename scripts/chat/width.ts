/** Two columns wide in a terminal: Han and its neighbours, fullwidth forms, and emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u
/** No column at all: marks on the letter before, joiners, and the switch between a sign's two faces. */
const WEIGHTLESS = /\p{M}|\p{Cf}/u

/** What may not begin a line in Chinese. */
const CLOSING = /^[，。、；：！？）》」』】”’%…·]/u

/** How many columns a text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const sign of text) columns += WEIGHTLESS.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1
  return columns
}

/** A text as lines of at most `columns`: broken between words, and in Chinese between any two characters. */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, columns))
}

function wrapLine(line: string, columns: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const piece of pieces(line, columns)) {
    if (current !== '' && columnsOf(current + piece.trimEnd()) > columns) {
      lines.push(current.trimEnd())
      current = ''
    }
    current += current === '' && lines.length > 0 ? piece.trimStart() : piece
  }
  return [...lines, current.trimEnd()]
}

/** What stays together: a word with the space behind it, or one wide character with what may not begin a line. */
function pieces(line: string, columns: number): string[] {
  const found: string[] = []
  for (const run of line.match(/\s+|[^\s]+/gu) ?? []) {
    for (const piece of /^\s/.test(run) ? [run] : splitRun(run, columns)) {
      // Behind a space a closing mark has nothing left to stick to.
      const closes = CLOSING.test(piece) && !/\s$/.test(found.at(-1) ?? '')
      const sticks = /^\s/.test(piece) || closes
      if (sticks && found.length > 0) found.push(`${found.pop()}${piece}`)
      else found.push(piece)
    }
  }
  return found
}

/** A run without spaces: at every wide character, and a word no line could hold in pieces that fit. */
function splitRun(run: string, columns: number): string[] {
  const parts: string[] = []
  let word = ''
  for (const sign of run) {
    if (WIDE.test(sign) || columnsOf(word + sign) > columns) {
      if (word !== '') parts.push(word)
      word = ''
    }
    if (WIDE.test(sign)) parts.push(sign)
    else word += sign
  }
  return word === '' ? parts : [...parts, word]
}
