import type { PdfProblem } from './pdf-pages.ts'

/** What the process that opens files is asked, once in its life. `words`: what is drawn over every page. */
export type PictureWork =
  | { do: 'clean'; bytes: Uint8Array; side: number }
  | { do: 'mark'; bytes: Uint8Array; words: string }
  | { do: 'pages'; bytes: Uint8Array; words?: string }

/** What it answers, after an empty word that it is up: a picture or a PDF, or what is wrong with one; null when it does not open. */
export type WorkDone = Uint8Array | PdfProblem | null
