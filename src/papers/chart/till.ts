import { escaped, FAMILIES, pngOf } from './png.ts'
import { wrapped } from './wrapped.ts'

/** What a counter shows: shop and amount, and a code to be scanned (a PNG) or what became of it. */
export type TillPicture = { shop: string; amount: string; shows: { code: Uint8Array } | { over: 'paid' | 'not_paid' } }

const [WIDTH, HEIGHT, CODE] = [1000, 1160, 820]
const INK = { text: '#17323b', soft: '#5c7480', paid: '#2fb3a1', over: '#9aabb2' }

/** Large enough to be read across a counter. */
export function tillPng({ shop, amount, shows }: TillPicture): Promise<Uint8Array> {
  const [name = ''] = wrapped(shop, 40, WIDTH - 80, 1)
  return pngOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#ffffff"/>` +
      `${line(name, 90, 40, INK.soft)}${line(amount, 190, 84, INK.text, true)}` +
      `${'code' in shows ? code(shows.code) : sign(shows.over)}</svg>`,
  )
}

const line = (words: string, y: number, size: number, colour: string, bold = false): string =>
  `<text x="${WIDTH / 2}" y="${y}" text-anchor="middle" font-family="${FAMILIES}" font-size="${size}" fill="${colour}"` +
  `${bold ? ' font-weight="bold"' : ''}>${escaped(words)}</text>`

const code = (png: Uint8Array): string =>
  `<image x="${(WIDTH - CODE) / 2}" y="260" width="${CODE}" height="${CODE}" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/>`

/** A tick or a cross, to be seen from afar. */
function sign(over: 'paid' | 'not_paid'): string {
  const strokes = over === 'paid' ? 'M380 670 470 760 640 560' : 'M400 570 600 770M600 570 400 770'
  return `<circle cx="500" cy="670" r="290" fill="${INK[over === 'paid' ? 'paid' : 'over']}"/><path d="${strokes}" fill="none" stroke="#ffffff" stroke-width="52" stroke-linecap="round" stroke-linejoin="round"/>`
}
