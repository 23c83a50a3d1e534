import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { createDecoder } from '../../../src/platform/qr/decoder.ts'
import { createQr } from '../../../src/platform/qr/qr.ts'

const qr = createQr()
afterAll(() => qr.close())

const TEXT = 'https://t.me/okpay_sandbox_bot?start=pay_Zb3dF5gH7jK9_M1nP3-R5s'
const png = await qr.draw(TEXT)
const SIDE = (await sharp(png).metadata()).width

/** A crowd of the marks every code has in three corners, so that there is much to try and nothing to find. */
async function decoy(): Promise<Buffer> {
  const eye = await sharp(png).extract({ left: 64, top: 64, width: 112, height: 112 }).resize(24).toBuffer()
  const tiles = Array.from({ length: 1600 }, (_, at) => ({
    input: eye,
    left: (at % 40) * 25,
    top: Math.floor(at / 40) * 25,
  }))
  return sharp({ create: { width: 1000, height: 1000, channels: 3, background: '#fff' } })
    .composite(tiles)
    .png()
    .toBuffer()
}

describe('a code of ours', () => {
  test('has its quiet zone of four modules, is dark on white, and travels light', async () => {
    const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
    const rows = [...Array(info.height).keys()].filter((y) =>
      data.subarray(y * info.width, (y + 1) * info.width).some((value) => value < 128),
    )
    expect(rows[0]).toBe(4 * 16)
    expect(rows.at(-1)).toBe(info.height - 4 * 16 - 1)
    expect(SIDE).toBeGreaterThan(600)
    expect(png.length).toBeLessThan(100_000)
  })

  const PHOTOS: [how: string, take: () => Promise<Buffer>][] = [
    ['as it is', async () => Buffer.from(png)],
    ['compressed hard', () => sharp(png).jpeg({ quality: 20 }).toBuffer()],
    ['turned', () => sharp(png).rotate(23, { background: '#777' }).jpeg().toBuffer()],
    [
      'held askew',
      () =>
        sharp(png)
          .affine(
            [
              [1, 0.2],
              [0.1, 0.85],
            ],
            { background: '#666' },
          )
          .jpeg()
          .toBuffer(),
    ],
    ['out of focus', () => sharp(png).blur(4).jpeg().toBuffer()],
    ['faint', () => sharp(png).linear(0.3, 120).jpeg().toBuffer()],
    ['dark', () => sharp(png).linear(0.35, 5).jpeg().toBuffer()],
    ['small', () => sharp(png).resize(180).webp().toBuffer()],
    ['transparent around it', () => sharp(png).unflatten().png().toBuffer()],
    ['as an old GIF', () => sharp(png).gif().toBuffer()],
    [
      'with a tenth of it hidden',
      () =>
        sharp(png)
          .composite([
            { input: { create: { width: 200, height: 150, channels: 3, background: '#fff' } }, left: 420, top: 420 },
          ])
          .toBuffer(),
    ],
    ['upside down by its orientation mark', () => sharp(png).jpeg().withMetadata({ orientation: 3 }).toBuffer()],
    [
      'far away in a large photo',
      async () =>
        sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#445' } })
          .composite([{ input: await sharp(png).resize(900).toBuffer(), left: 2500, top: 1500 }])
          .jpeg()
          .toBuffer(),
    ],
  ]
  test.each(PHOTOS)('is read %s', async (_how, take) => {
    expect(await qr.read(await take())).toBe(TEXT)
  })

  test('says what it was given, Chinese too', async () => {
    for (const text of ['a', 'https://okpay.example/pay/aaaaaaaaaaaaaaaaaaaaaa', '付款 12.50 欧元', 'x'.repeat(300)])
      expect(await qr.read(await qr.draw(text))).toBe(text)
  })
})

describe('what is no photo of a code', () => {
  const flat = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#abc' } })

  const OTHERS: [what: string, bytes: () => Promise<Uint8Array>][] = [
    ['nothing', async () => new Uint8Array()],
    ['a photo without one', () => flat(800, 600).jpeg().toBuffer()],
    ['half a photo', async () => (await sharp(png).jpeg().toBuffer()).subarray(0, 4000)],
    [
      'a PNG of nonsense',
      async () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5000, 7)]),
    ],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n')],
    ['81 megapixels in 300 kilobytes', () => flat(9000, 9000).png().toBuffer()],
    [
      'noise',
      () =>
        sharp({
          create: {
            width: 1000,
            height: 1000,
            channels: 3,
            background: '#888',
            noise: { type: 'gaussian', mean: 128, sigma: 90 },
          },
        })
          .png()
          .toBuffer(),
    ],
    ['a crowd of corner marks', decoy],
  ]
  test.each(OTHERS)('%s is answered with null, within seconds', async (_what, bytes) => {
    const picture = await bytes()
    const began = performance.now()
    expect(await qr.read(picture)).toBeNull()
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  test('and the house goes on while it is looked at: no timer waits longer than for a normal message', async () => {
    const pictures = [await decoy(), await flat(7000, 7000).png().toBuffer(), await decoy()]
    let looking = true
    const reading = Promise.all(pictures.map((picture) => qr.read(picture))).finally(() => {
      looking = false
    })
    let longest = 0
    while (looking) {
      const began = performance.now()
      await pause(5)
      longest = Math.max(longest, performance.now() - began)
    }
    await reading
    expect(longest).toBeLessThan(1_000)
  })
})

describe('a thread that never comes back', () => {
  const STUCK = new URL(
    'data:text/javascript,import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { for (;;); })',
  )
  const BROKEN = new URL(
    'data:text/javascript,import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { throw new Error("no") })',
  )
  const pixels = () => [{ width: 1, height: 1, data: new Uint8Array(4) }]

  test.each([
    ['is ended', STUCK],
    ['that breaks is replaced', BROKEN],
  ])('%s, and the next picture gets a fresh one', async (_how, thread) => {
    const decoder = createDecoder(300, thread)
    const began = performance.now()
    expect(await decoder.decode(pixels())).toBeNull()
    expect(await decoder.decode(pixels())).toBeNull()
    expect(performance.now() - began).toBeLessThan(10_000)
    await decoder.close()
  })
})
