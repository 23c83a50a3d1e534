import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { hasChromium } from '../../support/capabilities.ts'
import { opensThePage, type Sandbox } from './opened.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0f7285' } })
    .png()
    .toBuffer()

describe.skipIf(!hasChromium)('pictures on the page with the phones', () => {
  let sandbox: Sandbox
  let page: Page
  let anna: Locator
  let shop: Locator
  let shopId: number

  const opened = opensThePage(({ world }) => {
    world.start(world.addPerson({ name: 'Anna Keller', language: 'en' }).id)
    shopId = world.addPerson({ name: 'Corner Shop', language: 'en' }).id
    world.start(shopId)
  })
  beforeEach(async () => {
    ;({ sandbox, page } = opened())
    anna = page.getByRole('region', { name: 'Anna Keller’s phone' })
    shop = page.getByRole('region', { name: 'Corner Shop’s phone' })
    await anna.getByText('Hello Anna').waitFor()
  })

  /** Puts a picture into the hands of whoever drops or pastes it. */
  const give = (target: Locator, event: 'drop' | 'paste', bytes: Buffer, type = 'image/png') =>
    target.evaluate(
      (element, { event, base64, type }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const held = new DataTransfer()
        held.items.add(new File([bytes], 'picture', { type }))
        const init = { bubbles: true, cancelable: true }
        element.dispatchEvent(
          event === 'drop'
            ? new DragEvent('drop', { ...init, dataTransfer: held })
            : new ClipboardEvent('paste', { ...init, clipboardData: held }),
        )
      },
      { event, base64: bytes.toString('base64'), type },
    )

  it('one is pasted into the line and one dropped on the phone; what is no picture is refused in words', async () => {
    await give(anna.getByRole('textbox'), 'paste', await picture(300, 200))
    await anna.getByText('A photo, 300 wide').waitFor()
    await give(anna.getByRole('log'), 'drop', await picture(200, 300))
    await anna.getByText('A photo, 200 wide').waitFor()
    await give(anna.getByRole('log'), 'drop', Buffer.from('a text'), 'text/plain')
    await anna.getByRole('status').getByText('That is not a picture.').waitFor()
    expect(await anna.getByRole('button', { name: 'Photo', exact: true }).count()).toBe(2)
  })

  it('one on another phone is scanned: what arrives is the same picture, from this phone', async () => {
    await anna.getByRole('button', { name: 'Attach' }).click()
    await anna.getByRole('menuitem', { name: 'Scan a code from the screen' }).click()
    await page.getByRole('dialog').getByText('There is no picture on any other phone.').waitFor()
    await page.keyboard.press('Escape')

    await sandbox.world.sendPhoto(shopId, await picture(640, 640), 'Two cappuccinos')
    await shop.getByAltText('Photo: Two cappuccinos').waitFor()
    await anna.getByRole('button', { name: 'Attach' }).click()
    await anna.getByRole('menuitem', { name: 'Scan a code from the screen' }).click()
    const camera = page.getByRole('dialog', { name: 'Scan a code from the screen' })
    await camera.getByRole('button', { name: 'Corner Shop’s phone Photo: Two cappuccinos' }).click()
    await anna.getByText('A photo, 640 wide').waitFor()
    expect(await camera.count()).toBe(0)
  })

  it('one opens large and goes away by Escape, which gives the focus back', async () => {
    await sandbox.world.sendPhoto(shopId, await picture(1200, 900), 'Menu')
    const small = shop.getByRole('button', { name: 'Photo: Menu' })
    await small.focus()
    await page.keyboard.press('Enter')
    const large = page.getByRole('dialog', { name: 'Photo: Menu' })
    await large.getByAltText('Photo: Menu').waitFor()
    await page.keyboard.press('Escape')
    await large.waitFor({ state: 'detached' })
    expect(await small.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('none stretches the page, however wide or tall it is', async () => {
    for (const [width, height] of [
      [2000, 120],
      [120, 2000],
    ] as const)
      await sandbox.world.sendPhoto(shopId, await picture(width, height), 'A long caption that has to wrap '.repeat(4))
    const all = shop.getByRole('log').locator('.picture img')
    await shop.locator('.picture').nth(1).waitFor()
    for (const viewport of [
      { width: 1400, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport)
      // Turning a phone takes the page a moment; what stands after it is what counts.
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
      await all.evaluateAll((images) => Promise.all(images.map((image) => (image as HTMLImageElement).decode())))
      const boxes = await all.evaluateAll((images) => images.map((image) => image.getBoundingClientRect().toJSON()))
      expect(boxes).toHaveLength(2)
      for (const { width, height } of boxes) {
        expect(Math.round(width)).toBeLessThanOrEqual(322)
        expect(Math.round(height)).toBeLessThanOrEqual(300)
      }
    }
  })

  it('S67 specimens to be verified with: of nobody, ready to be sent', async () => {
    for (const [label, width] of [
      ['Specimen passport', 1250],
      ['Specimen driving licence', 1250],
      ['Specimen selfie', 900],
    ] as const) {
      const before = await anna.getByText(`A photo, ${width} wide`).count()
      await anna.getByRole('button', { name: 'Attach' }).click()
      await anna.getByRole('menuitem', { name: label }).click()
      await anna.getByText(`A photo, ${width} wide`).nth(before).waitFor()
    }
  })

  it('one sent as a file shows what it is, and can be scanned, too', async () => {
    await shop.locator('input[type=file]:not([accept*=image])').setInputFiles({
      name: 'code.png',
      mimeType: 'image/png',
      buffer: await picture(500, 500),
    })
    await shop.getByRole('link', { name: 'code.png' }).waitFor()
    await anna.getByRole('button', { name: 'Attach' }).click()
    await anna.getByRole('menuitem', { name: 'Scan a code from the screen' }).click()
    await page.getByRole('button', { name: 'Photo: code.png' }).click()
    await anna.getByText('A photo, 500 wide').waitFor()
  })
})
