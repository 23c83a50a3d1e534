import { escaped, FAMILIES } from './png.ts'

export const INK = {
  text: '#17323b',
  soft: '#5c7480',
  line: '#dfe8ea',
  bar: '#2fb3a1',
  before: '#b9ccd2',
  over: '#c8553d',
  wash: '#f3f8f8',
}

type Spot = { x: number; size: number; colour?: string; bold?: boolean; end?: boolean }
/** `rise`: how far its upper edge is above the line. */
type Bar = { x: number; width: number; height: number; rise: number; colour: string }

/** A sheet that is written from above: what is drawn stands at the line where one is. */
export type Canvas = {
  down(pixels: number): void
  text(words: string, spot: Spot): void
  bar(bar: Bar): void
  rule(from: number, to: number): void
  /** A figure with its title above and what it is held against below. */
  tile(tile: { x: number; title: string; value: string; note: string }): void
  svg(): string
}

const MARGIN = 48

export function createCanvas(width: number): Canvas {
  const drawn: string[] = []
  let y = 0
  const text: Canvas['text'] = (words, { x, size, colour = INK.text, bold = false, end = false }) => {
    if (words === '') return
    drawn.push(
      `<text x="${x}" y="${y}" font-family="${FAMILIES}" font-size="${size}" fill="${colour}"` +
        `${bold ? ' font-weight="bold"' : ''}${end ? ' text-anchor="end"' : ''}>${escaped(words)}</text>`,
    )
  }
  return {
    down: (pixels) => {
      y += pixels
    },
    text,
    bar: ({ x, width: wide, height, rise, colour }) => {
      const round = Math.min(4, height / 2)
      drawn.push(`<rect x="${x}" y="${y - rise}" width="${wide}" height="${height}" rx="${round}" fill="${colour}"/>`)
    },
    rule: (from, to) => {
      drawn.push(`<line x1="${from}" y1="${y}" x2="${to}" y2="${y}" stroke="${INK.line}" stroke-width="2"/>`)
    },
    tile({ x, title, value, note }) {
      text(title, { x, size: 19, colour: INK.soft })
      y += 40
      text(value, { x, size: 32, bold: true })
      y += 30
      text(note, { x, size: 18, colour: INK.soft })
      y -= 70
    },
    svg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y + MARGIN}">` +
      `<rect width="100%" height="100%" fill="#ffffff"/>${drawn.join('')}</svg>`,
  }
}
