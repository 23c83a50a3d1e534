import { FACES, type Weight } from '../fonts.ts'
import type { Doc } from './sheet.ts'

/** A piece of text in one face. */
type Run = { face: string; text: string }

const PLAIN = /^[\x20-\x7e·•…–—×、-〟一-鿿！-～]*$/

/** A font as it is read: its tables, and the signs that were ever used of it. */
type Read = { layout: unknown; hasGlyphForCodePoint(code: number): boolean }

/** Reading one takes half a second and more, so each is read once in a process, when it is first written with. */
const read = new Map<string, Read>()

/** Makes the faces of papers known to a document; what is not used is not embedded. */
export function registerFaces(doc: Doc): void {
  for (const [weight, { chinese, wide }] of Object.entries(FACES)) {
    register(doc, weight, chinese)
    register(doc, `${weight}-wide`, wide)
  }
}

// The library takes a font that was read as well as a file, but its types do not say so.
const register = (doc: Doc, face: string, file: string): Doc =>
  doc.registerFont(face, (read.get(file) ?? file) as string)

/** Keeps what a document has read, for those that come after it. */
export function keepFaces(doc: Doc): void {
  const used = Reflect.get(doc, '_fontFamilies') as Record<string, { font?: Read }>
  for (const [weight, { chinese, wide }] of Object.entries(FACES))
    for (const [face, file] of [
      [weight, chinese],
      [`${weight}-wide`, wide],
    ] as const) {
      const font = used[face]?.font
      if (font) read.set(file, font)
    }
}

/** One line of text, set so that every sign is one the reader sees. */
export type Line = { width: number; draw(x: number, y: number): void }

/** Sets a text in one line of at most so many points; what does not fit ends with an ellipsis. */
export function lineOf(doc: Doc, text: string, weight: Weight, size: number, width: number): Line {
  const plain = text.replaceAll(/\p{C}/gu, ' ')
  const runs = fitted(doc, plain, { weight, size, width })
  return {
    width: widthOf(doc, runs, size),
    draw(x, y) {
      let at = x
      for (const run of runs) {
        // By the baseline: the two faces differ in how far they reach above it.
        doc
          .font(run.face)
          .fontSize(size)
          .text(run.text, at, y + size, { lineBreak: false, baseline: 'alphabetic' })
        at += doc.widthOfString(run.text)
      }
    },
  }
}

type Room = { weight: Weight; size: number; width: number }

function fitted(doc: Doc, text: string, { weight, size, width }: Room): Run[] {
  const whole = runsOf(doc, text, weight)
  if (widthOf(doc, whole, size) <= width) return whole
  const signs = Array.from(text)
  const cut = (count: number) => runsOf(doc, `${signs.slice(0, count).join('').trimEnd()}…`, weight)
  let [low, high] = [0, signs.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (widthOf(doc, cut(middle), size) <= width) low = middle
    else high = middle - 1
  }
  return cut(low)
}

const widthOf = (doc: Doc, runs: readonly Run[], size: number): number =>
  runs.reduce((sum, { face, text }) => sum + doc.font(face).fontSize(size).widthOfString(text), 0)

/** A word with a sign that the first face lacks is set in the second one whole, as far as that goes: half of each is ugly. */
function runsOf(doc: Doc, text: string, weight: Weight): Run[] {
  if (PLAIN.test(text)) return [{ face: weight, text }]
  const runs: Run[] = []
  for (const { face, text: piece } of (text.match(/\s+|\S+/g) ?? []).flatMap((word) => facesOf(doc, word, weight))) {
    const last = runs.at(-1)
    if (last?.face === face) last.text += piece
    else runs.push({ face, text: piece })
  }
  return runs
}

function facesOf(doc: Doc, word: string, weight: Weight): Run[] {
  const signs = Array.from(word)
  if (signs.every((sign) => hasSign(doc, weight, sign))) return [{ face: weight, text: word }]
  const wide = `${weight}-wide`
  return signs.map((text) => ({ face: hasSign(doc, wide, text) ? wide : weight, text }))
}

type Face = { hasGlyphForCodePoint(code: number): boolean }
const known = new Map<string, boolean>()

// The library keeps the font it reads to itself, and says nowhere else which signs that has.
function hasSign(doc: Doc, face: string, sign: string): boolean {
  const key = face + sign
  const found = known.get(key)
  if (found !== undefined) return found
  doc.font(face)
  const { font } = Reflect.get(doc, '_font') as { font: Face }
  const has = font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
  if (known.size < 20_000) known.set(key, has)
  return has
}
