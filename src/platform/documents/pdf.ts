import { inflateSync } from 'node:zlib'

const TAIL_BYTES = 1024

// What runs, hides or locks something. Names in a PDF may be written with #xx for any character (ISO 32000-1, 7.3.5).
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|Encrypt)(?![A-Za-z0-9])/
/** Those of them that are too long to stand in packed pixels by chance, so that they are looked for everywhere. */
const LONG = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|Encrypt)(?![A-Za-z0-9])/
/** Ways to pack that are not looked into. */
const UNREADABLE = /\/(?:ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL)(?![A-Za-z0-9])/
/** What all packed parts of a file may come to. */
const UNPACKED_MAX = 64 * 1024 * 1024

/** What is wrong with a PDF, from its outer structure: it is never rendered here. Undefined: nothing that can be seen. */
export function pdfProblem(bytes: Uint8Array): 'damaged' | 'active' | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.slice(-TAIL_BYTES).includes('%%EOF')) return 'damaged'
  // An archive's directory stands at its end: a file that is both is neither.
  if (text.includes('PK\x05\x06')) return 'active'
  const whole = named(text)
  // Where a stream begins and ends is the reader's to say, and a comment may look like one: so the whole file, too.
  if (ACTIVE.test(named(text.replace(/stream\r?\n[\s\S]*?endstream/g, ''))) || LONG.test(whole)) return 'active'
  return whole.includes('/ObjStm') && (UNREADABLE.test(whole) || hidesSomething(text)) ? 'active' : undefined
}

/** With every name in its own letters. */
const named = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Objects may lie packed in a stream. Which one that is only its reader knows for sure: whatever is packed is looked into. */
function hidesSomething(text: string): boolean {
  let left = UNPACKED_MAX
  for (const { index, 0: begin } of text.matchAll(/stream(?:\r\n?|\n)/g)) {
    let packed: Buffer<ArrayBufferLike> = Buffer.from(text.slice(index + begin.length, endOf(text, index)), 'latin1')
    while (isPacked(packed)) {
      const unpacked = unpack(packed, left)
      if (unpacked === 'too_much') return true
      if (unpacked === null) break
      left -= unpacked.length
      if (LONG.test(named(unpacked.toString('latin1')))) return true
      packed = unpacked
    }
  }
  return false
}

function endOf(text: string, from: number): number {
  const end = text.indexOf('endstream', from)
  return end < 0 ? text.length : end
}

/** Whether bytes begin as zlib's do (RFC 1950). */
const isPacked = (bytes: Buffer): boolean =>
  bytes.length > 2 && ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0

/** Null: it is something else after all. */
function unpack(bytes: Buffer, max: number): Buffer | 'too_much' | null {
  if (max <= 0) return 'too_much'
  try {
    return inflateSync(bytes, { maxOutputLength: max })
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_much' : null
  }
}
