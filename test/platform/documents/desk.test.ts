import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { FILE_BYTES_MAX } from '../../../src/core/ports/document-desk.ts'
import { createDocumentDesk } from '../../../src/platform/documents/desk.ts'
import { photo } from '../../support/identity.ts'
import { bomb } from '../../support/picture-bomb.ts'

const desk = createDocumentDesk()
const problemOf = async (file: Uint8Array) => {
  const answer = await desk.clean(file)
  return 'problem' in answer ? answer.problem : 'taken'
}
const text = (content: string) => Buffer.from(content, 'latin1')
const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#345' }, limitInputPixels: false })

describe('what a file is, its content says', () => {
  test('KYC-01 JPEG, PNG and WebP in all their kinds become plain JPEGs', async () => {
    const kinds = [
      await photo(),
      await flat(900, 600).jpeg({ progressive: true }).toBuffer(),
      await flat(900, 600).png().toBuffer(),
      await flat(900, 600).png({ palette: true }).toBuffer(),
      await flat(900, 600).webp().toBuffer(),
      await flat(900, 600).webp({ lossless: true }).toBuffer(),
      await flat(900, 600).ensureAlpha(0.5).webp().toBuffer(),
    ]
    for (const kind of kinds) {
      const taken = await desk.clean(kind)
      if ('problem' in taken) throw new Error(taken.problem)
      expect(taken.media).toBe('image/jpeg')
      expect(await sharp(taken.bytes).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', hasAlpha: false })
    }
  })

  const jpeg = text('\xff\xd8\xff')
  const DISGUISED: [says: string, file: Uint8Array, problem: string][] = [
    ['nothing', Buffer.alloc(0), 'type'],
    ['words', text('hello'), 'type'],
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'type'],
    ['SVG behind XML', text('<?xml version="1.0"?><svg/>'), 'type'],
    ['HTML', text('<!doctype html><script>1</script>'), 'type'],
    ['a script', text('#!/bin/sh\nrm -rf /'), 'type'],
    ['JavaScript', text('alert(1)'), 'type'],
    ['a program for Windows', text('MZ\x90\0'), 'type'],
    ['a program for Linux', text('\x7fELF\x02\x01'), 'type'],
    ['a ZIP', text('PK\x03\x04'), 'type'],
    ['a Word document', text('PK\x03\x04\x14\0\x06\0word/document.xml'), 'type'],
    ['an old Word document', text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'type'],
    ['RAR', text('Rar!\x1a\x07'), 'type'],
    ['7z', text("7z\xbc\xaf'\x1c"), 'type'],
    ['gzip', text('\x1f\x8b\x08'), 'type'],
    ['GIF', text('GIF89a\x01\0\x01\0'), 'type'],
    ['BMP', text('BM\x36\0'), 'type'],
    ['TIFF', text('II*\0'), 'type'],
    ['HEIC', text('\0\0\0\x18ftypheic'), 'type'],
    ['a video', text('\0\0\0\x18ftypmp42'), 'type'],
    ['PostScript', text('%!PS-Adobe-3.0'), 'type'],
    ['EICAR', text('X5O!P%@AP[4\\PZX54(P^)7CC)7}$'), 'type'],
    ['a PDF below a line of a script', text('#!\n%PDF-1.7\n%%EOF'), 'type'],
    ['RIFF that is sound', text('RIFF\x24\0\0\0WAVEfmt '), 'type'],
    ['the beginning of a JPEG', jpeg, 'type'],
    ['the beginning of a PNG', text('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'type'],
    ['a JPEG of lies', Buffer.concat([jpeg, text('\xe0\0\x10JFIF\0'), Buffer.alloc(60)]), 'type'],
    ['a PNG without pixels', bomb(0), 'type'],
  ]
  test.each(DISGUISED)('KYC-01 %s is refused', async (_says, file, problem) => {
    expect(await problemOf(file)).toBe(problem)
  })

  test('KYC-01 ten megabytes and no byte more', async () => {
    const sent = await photo(600, 400)
    const padded = (size: number) => Buffer.concat([sent, Buffer.alloc(size - sent.length)])
    expect(await problemOf(padded(FILE_BYTES_MAX))).toBe('taken')
    expect(await problemOf(padded(FILE_BYTES_MAX + 1))).toBe('size')
  })
})

describe('pixels', () => {
  test('KYC-02 a bomb is refused by its header: at once, and without its memory', async () => {
    const files = [
      bomb(17_000),
      bomb(65_000),
      await flat(7_000, 6_000).jpeg().toBuffer(),
      await flat(7_000, 6_000).webp().toBuffer(),
    ]
    for (const file of files) {
      const [before, began] = [process.memoryUsage().rss, process.cpuUsage()]
      expect(await problemOf(file)).toBe('pixels')
      // Of the processor's time: the clock's also measures who else is at work.
      expect(process.cpuUsage(began).user).toBeLessThan(100_000)
      expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
    }
  })

  test('KYC-02 forty megapixels are taken, one line more is not', async () => {
    expect(await problemOf(await flat(8_000, 5_000).jpeg({ quality: 40 }).toBuffer())).toBe('taken')
    expect(await problemOf(await flat(8_000, 5_001).jpeg({ quality: 40 }).toBuffer())).toBe('pixels')
  })

  test('KYC-02 a header that lies does not help: the decoder has the same limit', async () => {
    const lying = Buffer.from(bomb(17_000))
    lying.writeUInt32BE(100, 16)
    lying.writeUInt32BE(100, 20)
    expect(await problemOf(lying)).toBe('damaged')
  })
})

describe('opened apart', () => {
  test('KYC-03 what is kept is the picture and nothing beside it', async () => {
    const sent = await photo()
    expect((await sharp(sent).metadata()).exif).toBeDefined()
    const taken = await desk.clean(Buffer.concat([sent, text('SECRET-TAIL')]))
    if ('problem' in taken) throw new Error(taken.problem)
    const { exif, xmp, iptc, icc, comments } = await sharp(taken.bytes).metadata()
    expect([exif, xmp, iptc, icc, comments]).toEqual([undefined, undefined, undefined, undefined, undefined])
    for (const secret of ['SECRET-CAMERA', 'SECRET-TAIL', 'GPS'])
      expect(Buffer.from(taken.bytes).includes(secret)).toBe(false)
  })

  test('KYC-03 it is turned as its camera was held, and no larger than it has to be', async () => {
    const held = await sharp(await photo(4_000, 3_000))
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const taken = await desk.clean(held)
    if ('problem' in taken) throw new Error(taken.problem)
    expect(await sharp(taken.bytes).metadata()).toMatchObject({ width: 1800, height: 2400 })
  })

  test('KYC-03 one that takes too much memory, or too long, ends its process and nothing else', async () => {
    const large = await photo(5_000, 4_000)
    const small = createDocumentDesk({ memoryMax: 90 * 1024 * 1024 })
    expect(await small.clean(large)).toEqual({ problem: 'damaged' })
    const hasty = createDocumentDesk({ patienceMs: 20 })
    expect(await hasty.clean(large)).toEqual({ problem: 'damaged' })
    expect(await hasty.mark(large, '1')).toEqual({ problem: 'damaged' })
    expect(await problemOf(large)).toBe('taken')
  })

  test('KYC-03 several at once wait for each other, and all are answered', async () => {
    const sent = await photo(600, 400)
    const answers = await Promise.all(Array.from({ length: 6 }, () => problemOf(sent)))
    expect(answers).toEqual(Array(6).fill('taken'))
  })

  test('KYC-04 the mark of who looks is drawn all over the picture, in black and white, without any font', async () => {
    const marks = async (file: Uint8Array, words: string) => {
      const marked = await desk.mark(file, words)
      return 'problem' in marked ? expect.fail(marked.problem) : marked
    }
    const plain = await flat(900, 600).jpeg().toBuffer()
    const marked = await marks(plain, '500000001 2026-11-26T02:15Z')
    expect(await sharp(marked).metadata()).toMatchObject({ width: 900, height: 600 })
    const [left = 0, right = 0] = await Promise.all(
      [0, 450].map(async (from) => {
        const { channels } = await sharp(marked).extract({ left: from, top: 0, width: 450, height: 600 }).stats()
        return channels[0]?.stdev ?? 0
      }),
    )
    expect(Math.min(left, right)).toBeGreaterThan(5)
    expect(await marks(plain, '500000002 2026-11-26T02:15Z')).not.toEqual(marked)
  })
})
