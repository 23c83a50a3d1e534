import { FACES } from '../fonts.ts'
import type { Doc } from './sheet.ts'

/** So many pages' words are kept as they were set: most come again on the next page, references never do. */
const PAGES_KEPT = 20

/**
 * Lets a document forget what it has written. The library keeps each page that has left, and how each word was ever
 * set; with a hundred thousand lines that is all that grows.
 */
export function forgetWritten(doc: Doc): void {
  let last: Doc['page'] | undefined
  let pages = 0
  doc.on('pageAdded', () => {
    // A new page begins when the one before it has gone out; of that one only its number is still asked for.
    if (last) Object.assign(last.dictionary, { data: {} })
    last = doc.page
    pages += 1
    if (pages % PAGES_KEPT === 0) forgetWords(doc)
  })
}

type Face = { layoutCache?: object }

// The library has only the choice between keeping all of them and keeping none.
function forgetWords(doc: Doc): void {
  for (const weight of Object.keys(FACES))
    for (const face of [weight, `${weight}-wide`]) {
      doc.font(face)
      const font = Reflect.get(doc, '_font') as Face
      if (font.layoutCache) font.layoutCache = Object.create(null)
    }
}
