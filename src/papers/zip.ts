import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

type Content = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>
/** A file in an archive: its path, and what is in it, read once. */
export type ZipEntry = { name: string; content: Content }

type Packed = { name: Buffer; crc: number; packed: number; size: number; at: number }

const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
/** What the format's plain form can say of sizes and places. */
const MOST = 0xffff_ffff

/** A ZIP archive, written while its entries are read: nothing of it is held but its table of contents. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>, madeAt: Date): AsyncGenerator<Uint8Array> {
  const done: Packed[] = []
  let at = 0
  for await (const { name, content } of entries) {
    const entry: Packed = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at }
    const head = localHeader(entry, madeAt)
    yield head
    for await (const piece of deflated(content, entry)) {
      entry.packed += piece.length
      yield piece
    }
    if (at + entry.packed > MOST || entry.size > MOST) throw new Error('an archive larger than its format')
    const tail = fields([4, DESCRIPTOR], [4, entry.crc], [4, entry.packed], [4, entry.size])
    yield tail
    at += head.length + entry.packed + tail.length
    done.push(entry)
  }
  const contents = Buffer.concat(done.map((entry) => centralHeader(entry, madeAt)))
  yield contents
  const count = done.length
  yield fields([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, contents.length], [4, at], [2, 0])
}

/** Compressed, and counted on the way; a reader that breaks off ends the source, too. */
function deflated(content: Content, tally: Packed): AsyncIterable<Uint8Array> {
  async function* counted() {
    for await (const piece of content) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      tally.crc = crc32(bytes, tally.crc)
      tally.size += bytes.length
      yield bytes
    }
  }
  const deflate = createDeflateRaw()
  // What goes wrong is thrown to whoever reads it.
  pipeline(Readable.from(counted(), { objectMode: false }), deflate, () => {})
  return deflate
}

const localHeader = ({ name }: Packed, madeAt: Date): Buffer =>
  Buffer.concat([
    fields([4, LOCAL], [2, VERSION], [2, FLAGS], [2, DEFLATED], ...dosTime(madeAt)),
    fields([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
    name,
  ])

const centralHeader = ({ name, crc, packed, size, at }: Packed, madeAt: Date): Buffer =>
  Buffer.concat([
    fields([4, CENTRAL], [2, VERSION], [2, VERSION], [2, FLAGS], [2, DEFLATED], ...dosTime(madeAt)),
    fields([4, crc], [4, packed], [4, size], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
    name,
  ])

type Field = readonly [bytes: 2 | 4, value: number]

/** The format's own: two seconds, years since 1980. In UTC, like everything on paper. */
function dosTime(at: Date): [Field, Field] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return [
    [2, time],
    [2, day],
  ]
}

/** Numbers, little end first. */
function fields(...numbers: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(numbers.reduce((sum, [width]) => sum + width, 0))
  let at = 0
  for (const [width, value] of numbers) at = bytes.writeUIntLE(value, at, width)
  return bytes
}
