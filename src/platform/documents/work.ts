import type { PdfProblem } from './pdf.ts'

/** What the process that opens files is asked, once in its life. */
export type PictureWork =
  | { do: 'clean'; bytes: Uint8Array; side: number }
  | { do: 'mark'; bytes: Uint8Array; words: string }
  | { do: 'judge'; bytes: Uint8Array }

/** What it answers: a picture, or what is to be said of a PDF; null when it does not open. */
export type WorkDone = Uint8Array | PdfProblem | 'sound' | null
