import { encodeQR } from 'qr'
import sharp from 'sharp'

/** Side of one module in pixels of the drawing, and the quiet zone around the code in modules (ISO/IEC 18004 asks for four). */
const MODULE = 16
const QUIET = 4

const INK = '#0c4a5a'
const PAPER = '#ffffff'
// The mark in the middle covers less than a twentieth of the code, which survives the loss of a quarter.
const MARK_SHARE = 0.19

/** Draws a text as a code in the house's look, a PNG of some 800 by 800 pixels. A quarter of it may be lost (level Q). */
export async function drawQr(text: string): Promise<Uint8Array> {
  // The library draws a border of at least one module: we draw our own.
  const modules = encodeQR(text, 'raw', { ecc: 'quartile', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1))
  return new Uint8Array(
    await sharp(Buffer.from(svgOf(modules)))
      .png()
      .toBuffer(),
  )
}

function svgOf(modules: boolean[][]): string {
  const count = modules.length
  const side = (count + 2 * QUIET) * MODULE
  const hole = Math.floor((count * MARK_SHARE) / 2) * 2 + 1
  const from = (count - hole) / 2
  const isMark = (at: number) => at >= from && at < from + hole
  const dots = modules.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark && !isEye(x, y, count) && !(isMark(x) && isMark(y)) ? [dot(x, y)] : [])),
  )
  const eyes = [eye(0, 0), eye(count - 7, 0), eye(0, count - 7)]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}">
<rect width="${side}" height="${side}" fill="${PAPER}"/><g fill="${INK}">${[...dots, ...eyes].join('')}</g>
${mark((QUIET + from) * MODULE, hole * MODULE)}</svg>`
}

const isEye = (x: number, y: number, count: number): boolean =>
  (x < 7 && y < 7) || (x >= count - 7 && y < 7) || (x < 7 && y >= count - 7)

// Neighbours touch, so that a coarse camera sees a line as a line.
function dot(x: number, y: number): string {
  const [left, top] = [(x + QUIET) * MODULE, (y + QUIET) * MODULE]
  return `<rect x="${left}" y="${top}" width="${MODULE}" height="${MODULE}" rx="${MODULE * 0.3}"/>`
}

function eye(x: number, y: number): string {
  const [left, top] = [(x + QUIET) * MODULE, (y + QUIET) * MODULE]
  const ring = (inset: number, fill: string) => {
    const size = (7 - 2 * inset) * MODULE
    return `<rect x="${left + inset * MODULE}" y="${top + inset * MODULE}" width="${size}" height="${size}" rx="${size * 0.2}" fill="${fill}"/>`
  }
  return ring(0, INK) + ring(1, PAPER) + ring(2, INK)
}

/** The tick of our mark, on its rounded tile, with a rim of paper. */
function mark(at: number, size: number): string {
  const rim = MODULE / 2
  const scale = (size - 2 * rim) / 64
  return `<rect x="${at}" y="${at}" width="${size}" height="${size}" fill="${PAPER}"/>
<g transform="translate(${at + rim} ${at + rim}) scale(${scale})">
<linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="#2fb3a1"/><stop offset="1" stop-color="#156f86"/></linearGradient>
<rect width="64" height="64" rx="18" fill="url(#g)"/>
<path d="M17 34.5 27.5 45 48 21" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/></g>`
}
