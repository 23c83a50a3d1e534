import { named, PROGRAM, says } from './pdf-names.ts'
import { mayHide } from './pdf-packed.ts'

const TAIL_BYTES = 1024

// What runs, hides or locks something.
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|Encrypt)(?![A-Za-z0-9])/

/** What is wrong with a PDF. */
export type PdfProblem = 'damaged' | 'active'

/** What is wrong with a PDF, by what can be read of it: it is never rendered here. Undefined: nothing that can be seen. */
export function pdfProblem(bytes: Uint8Array): PdfProblem | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = file.toString('latin1')
  if (!text.slice(-TAIL_BYTES).includes('%%EOF')) return 'damaged'
  // An archive's directory stands at its end: a file that is both is neither.
  if (text.includes('PK\x05\x06')) return 'active'
  const whole = named(text)
  // Where a stream begins and ends is the reader's to say, and a comment may look like one: so the whole file, too.
  if (ACTIVE.test(named(text.replace(/stream\r?\n[\s\S]*?endstream/g, ''))) || PROGRAM.test(whole)) return 'active'
  return packsObjects(whole) && mayHide(file, text) ? 'active' : undefined
}

/** Whether objects may lie packed in a stream: readers know such a stream by its numbers, some do not ask for its type. */
const packsObjects = (whole: string): boolean =>
  says(whole, 'ObjStm') || says(whole, 'XRef') || (says(whole, 'First') && says(whole, 'N'))
