import type { Button } from '../card/card.ts'

const A_ROW = 2

/** Buttons side by side, two in a row. */
export const inRows = (buttons: readonly Button[]): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / A_ROW) }, (_, row) => buttons.slice(row * A_ROW, (row + 1) * A_ROW))
