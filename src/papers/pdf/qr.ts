import { encodeQR } from 'qr'
import type { Doc } from './sheet.ts'

/** A code to be photographed, drawn as one shape; an eighth of it may be lost. */
export function drawCode(doc: Doc, text: string, { x, y, side }: { x: number; y: number; side: number }): void {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
  const unit = side / rows.length
  for (const [row, modules] of rows.entries())
    for (const [column, dark] of modules.entries()) if (dark) doc.rect(x + column * unit, y + row * unit, unit, unit)
  doc.fillColor('#000000').fill()
}
