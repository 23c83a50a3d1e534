/**
 * Letters of our own, as strokes on a grid of 4 by 6: a machine may have no fonts at all, and what stands on an identity
 * document's picture must not depend on that.
 */
const STROKES: Readonly<Record<string, string>> = {
  0: 'M0 0H4V6H0Z',
  1: 'M1 1L2 0V6M1 6H3',
  2: 'M0 0H4V3H0V6H4',
  3: 'M0 0H4V6H0M1 3H4',
  4: 'M0 0V3H4M4 0V6',
  5: 'M4 0H0V3H4V6H0',
  6: 'M4 0H0V6H4V3H0',
  7: 'M0 0H4L1 6',
  8: 'M0 0H4V6H0ZM0 3H4',
  9: 'M4 3H0V0H4V6H0',
  '-': 'M1 3H3',
  ':': 'M2 1.5V2M2 4V4.5',
  T: 'M0 0H4M2 0V6',
  Z: 'M0 0H4L0 6H4',
}

const ADVANCE = 6

/** How wide words are, in units of the grid. */
export const widthOf = (words: string): number => words.length * ADVANCE

/** Words as SVG paths; what is not in the font leaves a gap. */
export const strokesOf = (words: string): string =>
  Array.from(words, (letter, index) => {
    const path = STROKES[letter]
    return path ? `<path transform="translate(${index * ADVANCE} 0)" d="${path}"/>` : ''
  }).join('')
