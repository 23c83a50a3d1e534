import { strokesOf, widthOf } from './stroke-font.ts'

const LINES = 7
const SLANT = -24

/** An SVG of a picture's size with the words written over all of it, light on dark, so that they show on any picture. */
export function watermark(words: string, width: number, height: number): string {
  const scale = width / 2 / widthOf(words)
  const strokes = strokesOf(words)
  const step = height / LINES
  const lines = Array.from({ length: LINES * 3 }, (_, line) => {
    const across = line % 2 === 0 ? 0 : -width / 4
    return [0, 1, 2].map((column) => {
      const at = `translate(${across + (column - 0.5) * width * 0.62} ${(line - LINES) * step})`
      return `<g transform="${at} scale(${scale})">${strokes}</g>`
    })
  })
  const drawn = lines.flat().join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g transform="rotate(${SLANT} ${width / 2} ${height / 2})" fill="none" stroke-linecap="round" stroke-linejoin="round"><g stroke="#000" stroke-opacity=".28" stroke-width="1.5">${drawn}</g><g stroke="#fff" stroke-opacity=".5" stroke-width=".7">${drawn}</g></g></svg>`
}
