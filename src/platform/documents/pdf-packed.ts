import { constants, inflateRawSync } from 'node:zlib'
import { named, PROGRAM } from './pdf-names.ts'
import { type Measures, noteMeasures, rowsOf, unpredicted } from './pdf-rows.ts'

/** Ways to pack that are not looked into. Those of pages in black and white hold any bytes, too. */
const UNREADABLE =
  /\/(?:ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|CCITTFaxDecode|CCF|JBIG2Decode)(?![A-Za-z0-9])/
/** What all packed parts of a file may come to. */
const UNPACKED_MAX = 64 * 1024 * 1024
const ZLIB_HEADER_BYTES = 2

/**
 * Whether a program may hide in a packed part of a PDF: one is seen there, or something cannot be looked into. Which
 * streams hold objects only a reader knows for sure, so every one is looked into, as the most patient reader would.
 */
export function mayHide(file: Buffer, text: string): boolean {
  const parts = unpackAll(file, text)
  if (!parts) return true
  const measures: Measures = new Map()
  for (const word of wordsOf(text, parts)) {
    if (UNREADABLE.test(word) || PROGRAM.test(word)) return true
    noteMeasures(measures, word)
  }
  const rows = rowsOf(measures)
  return rows === null || parts.some((part) => rows.some((row) => isProgram(unpredicted(part, row))))
}

const isProgram = (plain: Buffer | null): boolean => plain !== null && PROGRAM.test(named(plain.toString('latin1')))

// One at a time: together they would be more than there is room for.
function* wordsOf(text: string, parts: readonly Buffer[]): Generator<string> {
  yield named(text)
  for (const part of parts) yield named(part.toString('latin1'))
}

/** All that is packed, and what is packed in that. Null: too much, or something that begins as packed and is not. */
function unpackAll(file: Buffer, text: string): Buffer[] | null {
  const parts: Buffer[] = []
  let left = UNPACKED_MAX
  for (const begin of beginnings(file, text)) {
    let packed = file.subarray(begin)
    while (isPacked(packed)) {
      const unpacked = unpack(packed, left)
      if (!unpacked) return null
      left -= unpacked.length
      parts.push(unpacked)
      packed = unpacked
    }
  }
  return parts
}

/** Where packed data of a stream may begin: on the next line, or right here. Where it ends is the data's to say. */
function beginnings(file: Buffer, text: string): Set<number> {
  const found = new Set<number>()
  const line = /\r\n?|\n/g
  for (const { index, 0: word } of text.matchAll(/stream/g)) {
    const after = index + word.length
    line.lastIndex = after
    const end = line.exec(text)
    for (const begin of [after, ...(end ? [end.index + 1, line.lastIndex] : [])])
      if (isPacked(file.subarray(begin))) found.add(begin)
  }
  return found
}

/** Whether bytes begin as zlib's do (RFC 1950). */
const isPacked = (bytes: Buffer): boolean =>
  bytes.length > ZLIB_HEADER_BYTES && ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0

/** Without its checksum, and although it is cut off: as readers take it. Null: it does not unpack, or comes to too much. */
function unpack(bytes: Buffer, max: number): Buffer | null {
  if (max <= 0) return null
  try {
    const leniently = { maxOutputLength: max, finishFlush: constants.Z_SYNC_FLUSH }
    return inflateRawSync(bytes.subarray(ZLIB_HEADER_BYTES), leniently)
  } catch {
    return null
  }
}
