export type ImageSize = { type: 'png' | 'gif' | 'webp' | 'jpeg'; width: number; height: number }

/** Kind, width and height of a PNG, JPEG, GIF or WebP, read from its header; undefined when it is none of them. */
export function imageSize(bytes: Buffer): ImageSize | undefined {
  if (bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47) {
    return positive('png', bytes.readUInt32BE(16), bytes.readUInt32BE(20))
  }
  if (bytes.length > 10 && bytes.toString('latin1', 0, 3) === 'GIF') {
    return positive('gif', bytes.readUInt16LE(6), bytes.readUInt16LE(8))
  }
  if (bytes.length > 30 && bytes.toString('latin1', 8, 12) === 'WEBP') return webpSize(bytes)
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return jpegSize(bytes)
  return undefined
}

function webpSize(bytes: Buffer): ImageSize | undefined {
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') return positive('webp', bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1)
  if (kind === 'VP8 ') return positive('webp', bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
  const bits = bytes.readUInt32LE(21)
  return positive('webp', (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
}

/** Walks the segments up to the frame header, which carries the size. */
function jpegSize(bytes: Buffer): ImageSize | undefined {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return positive('jpeg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

function positive(type: ImageSize['type'], width: number, height: number): ImageSize | undefined {
  return width > 0 && height > 0 ? { type, width, height } : undefined
}
