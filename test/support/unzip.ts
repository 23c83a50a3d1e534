import { crc32, inflateRawSync } from 'node:zlib'

/** What is in an archive by its own table of contents; throws where a file is not what that says. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const [count, from] = [archive.readUInt16LE(end + 10), archive.readUInt32LE(end + 16)]
  const files = new Map<string, Buffer>()
  let at = from
  for (let entry = 0; entry < count; entry++) {
    const [crc, packed, size] = [16, 20, 24].map((offset) => archive.readUInt32LE(at + offset))
    const [nameBytes, place] = [archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)]
    const name = archive.toString('utf8', at + 46, at + 46 + nameBytes)
    const begins = place + 30 + archive.readUInt16LE(place + 26) + archive.readUInt16LE(place + 28)
    const content = inflateRawSync(archive.subarray(begins, begins + (packed ?? 0)))
    if (crc32(content) !== crc || content.length !== size || files.has(name)) throw new Error(`${name} is not right`)
    files.set(name, content)
    at += 46 + nameBytes
  }
  if (at !== end) throw new Error('the table of contents is not where it says')
  return files
}
