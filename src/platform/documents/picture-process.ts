import sharp from 'sharp'
import { PIXELS_MAX } from '../../core/ports/document-desk.ts'
import { pdfOfPictures } from './pdf-of-pictures.ts'
import { pagesOf } from './pdf-pages.ts'
import { watermark } from './watermark.ts'
import type { PictureWork, WorkDone } from './work.ts'

// A process of its own, because a decoder that is led astray takes its process with it. It knows no secret, opens one
// file and ends; it ends earlier when it takes too much memory, and is ended from outside when it takes too long.

const LOOK_EVERY_MS = 10

const memoryMax = Number(process.argv[2])
setInterval(() => {
  if (process.memoryUsage.rss() > memoryMax) process.exit(9)
}, LOOK_EVERY_MS).unref()

sharp.concurrency(1)
sharp.cache(false)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })

process.once('message', async (work: PictureWork) => {
  process.send?.(await answerTo(work).catch(() => null), () => process.exit(0))
})
// It is up: from now on its time runs.
process.send?.(null)

async function answerTo(work: PictureWork): Promise<WorkDone> {
  if (work.do === 'pages') return remade(work.bytes, work.words)
  return work.do === 'clean' ? clean(work.bytes, work.side) : mark(work.bytes, work.words)
}

/** Turned as its camera was held, within bounds, and nothing but the picture: what was beside it is not carried over. */
const clean = (bytes: Uint8Array, side: number): Promise<Uint8Array> =>
  sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' })
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 88 })
    .toBuffer()

async function mark(bytes: Uint8Array, words: string): Promise<Uint8Array> {
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] })
  const { width, height } = await sharp(bytes).metadata()
  return sharp(bytes)
    .composite([{ input: Buffer.from(watermark(words, width, height)) }])
    .jpeg({ quality: 80 })
    .toBuffer()
}

/** A PDF of what the pages of one look like, marked where somebody is to see it. */
async function remade(bytes: Uint8Array, words?: string): Promise<WorkDone> {
  if (words !== undefined) sharp.unblock({ operation: ['VipsForeignLoadSvg'] })
  const pages = await pagesOf(bytes, (width, height) =>
    words === undefined ? null : Buffer.from(watermark(words, width, height)),
  )
  return typeof pages === 'string' ? pages : pdfOfPictures(pages)
}
