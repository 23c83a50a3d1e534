/** What a file is by its first bytes, and how large a picture says it is. Nothing is decoded. */
export type Header = Size | { media: 'application/pdf' }

/** Null for anything but JPEG, PNG, WebP and PDF, whatever it is called. */
export function headerOf(bytes: Uint8Array): Header | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = file.subarray(0, 16).toString('latin1')
  if (/^%PDF-[12]\.\d/.test(starts)) return { media: 'application/pdf' }
  const size = sizeOf(file, starts)
  return size && size.width > 0 && size.height > 0 ? size : null
}

type Size = { media: 'image/jpeg' | 'image/png' | 'image/webp'; width: number; height: number }

function sizeOf(file: Buffer, starts: string): Size | null {
  if (starts.startsWith('\x89PNG\r\n\x1a\n') && starts.endsWith('IHDR')) return pngSize(file)
  if (starts.startsWith('\xff\xd8\xff')) return jpegSize(file)
  return starts.startsWith('RIFF') && starts.slice(8, 15) === 'WEBPVP8' ? webpSize(file, starts[15]) : null
}

const pngSize = (file: Buffer): Size | null =>
  file.length < 33 ? null : { media: 'image/png', width: file.readUInt32BE(16), height: file.readUInt32BE(20) }

// A frame header is one of C0 to CF, save for three that are something else (ITU T.81, B.1.1.3).
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(file: Buffer): Size | null {
  for (let at = 2; at + 9 < file.length; ) {
    if (file[at] !== 0xff) return null
    const marker = file[at + 1] ?? 0
    if (isFrame(marker))
      return { media: 'image/jpeg', height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) }
    // Fill bytes may stand before a marker; markers without a length do not stand before the frame.
    at += marker === 0xff ? 1 : 2 + Math.max(file.readUInt16BE(at + 2), 2)
  }
  return null
}

// RFC 9649: lossy, lossless and extended files say their size in three ways.
function webpSize(file: Buffer, kind: string | undefined): Size | null {
  if (file.length < 30) return null
  const media = 'image/webp'
  if (kind === ' ') return { media, width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff }
  if (kind === 'X') return { media, width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 }
  if (kind !== 'L' || file[20] !== 0x2f) return null
  const bits = file.readUInt32LE(21)
  return { media, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
