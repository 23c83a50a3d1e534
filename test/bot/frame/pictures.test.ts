import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createQr, type Qr } from '../../../src/platform/qr/qr.ts'
import { openTown, type Phone, PUBLIC_URL, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import type { Person } from '../../support/world.ts'

let town: Town
let qr: Qr
let carla: Shopkeeper
let sam: Phone & { person: Person }
let token: string

beforeAll(async () => {
  town = await openTown()
  qr = createQr()
  carla = await shopkeeper(town)
})
beforeEach(async () => {
  sam = await town.customer({ name: 'Sam Newman', balance: '100.00' })
  token = await linkOf(town.world, carla)
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(async () => {
  await qr.close()
  await town.close()
})

const code = () => qr.draw(`https://t.me/${town.standIn.bot.username}?start=pay_${token}`)
const grey = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#778' } })

describe('a photo of a payment link’s code', () => {
  test('S40 leads to the same card, in the place of the message that said it was being looked at', async () => {
    expect(await sam.sendsPhoto(await code())).toContain('Pay 12.50 EUR to Café Aurora')
    expect(sam.screen().filter((text) => text.startsWith('⏳'))).toEqual([])
    await sam.taps('Pay 12.50 EUR')
    expect(sam.sees()).toMatch(/^✅ 12\.50 EUR paid to Café Aurora/)
  })

  test('S40 taken from a screen: turned, small in a large picture, compressed hard; and sent as a file', async () => {
    const held = await sharp(await code())
      .resize(700)
      .rotate(11, { background: '#556' })
      .toBuffer()
    const photo = await grey(2400, 3200)
      .composite([{ input: held, left: 600, top: 1100 }])
      .jpeg({ quality: 45 })
      .toBuffer()
    expect(await sam.sendsPhoto(photo)).toContain('Pay 12.50 EUR to Café Aurora')
    const second = await town.customer({ name: 'Li Na', language: 'zh-hans', balance: '20.00' })
    expect(await second.sendsPhoto(photo, { asFile: 'image/jpeg' })).toContain('向 Café Aurora 付款 12.50 欧元')
  })

  test('S38 the code on a receipt is checked; one of another page is not', async () => {
    const codeOf = (host: string) => qr.draw(`${host}/verify?code=7QK2-9FXD-M3P8`)
    expect(await sam.sendsPhoto(await codeOf(PUBLIC_URL))).toContain('This is not ours.')
    await sam.sendsPhoto(await codeOf(`https://evil.example/?x=${PUBLIC_URL}`))
    expect(sam.sees()).not.toContain('This is not ours.')
  })

  test('S40 the page’s own code counts too, and so does a link in the caption', async () => {
    expect(await sam.sendsPhoto(await qr.draw(`${PUBLIC_URL}/pay/${token}`))).toContain('Pay 12.50 EUR to Café Aurora')
    const cat = await grey(300, 300).jpeg().toBuffer()
    const other = await linkOf(town.world, carla, '3.00', 'Tea')
    expect(await sam.sendsPhoto(cat, { caption: `${PUBLIC_URL}/pay/${other}` })).toContain(
      'Pay 3.00 EUR to Café Aurora',
    )
  })

  test('S40 asked for by /pay, one that is no code is asked for again, and the question stays', async () => {
    await sam.writes('/pay')
    expect(await sam.sendsPhoto(await grey(400, 300).jpeg().toBuffer())).toContain(
      '⛔ I found no QR code in that picture.',
    )
    expect(sam.buttons()).toEqual(['Pay by link or photo', 'Home'])
    await sam.taps('Pay by link or photo')
    expect(sam.sees()).toContain('Which payment link?')
    expect(await sam.sendsPhoto(await code())).toContain('Pay 12.50 EUR to Café Aurora')
  })

  test.each(['https://evil.example/pay/aaaaaaaaaaaaaaaaaaaaaa', 'WIFI:S:cafe;T:WPA;P:secret;;', 'hello'])(
    'S40 a code that is no link of ours does nothing: %s',
    async (text) => {
      expect(await sam.sendsPhoto(await qr.draw(text))).toContain('⛔ That QR code is not one of our payment links')
    },
  )

  test('S40 a code with a link of ours that nobody made is refused like any other', async () => {
    const made = `https://t.me/${town.standIn.bot.username}?start=pay_${'a'.repeat(22)}`
    expect(await sam.sendsPhoto(await qr.draw(made))).toContain('I do not know this payment link')
  })

  test('a file larger than a bot may fetch is refused at once, with what is accepted', async () => {
    const large = Buffer.concat([Buffer.from(await code()), Buffer.alloc(21 * 1024 * 1024)])
    expect(await sam.sendsPhoto(large, { asFile: 'image/png' })).toContain('⛔ That picture is larger than 20 MB.')
  })

  test('what only calls itself a picture, and one of too many pixels, are answered', async () => {
    expect(await sam.sendsPhoto(Buffer.from('<svg xmlns="x"/>'), { asFile: 'image/svg+xml' })).toContain('no QR code')
    expect(await sam.sendsPhoto(Buffer.from('%PDF-1.7'), { asFile: 'image/png' })).toContain('no QR code')
    const bomb = await grey(9000, 9000).png().toBuffer()
    expect(await sam.sendsPhoto(bomb, { asFile: 'image/png' })).toContain('up to 50 megapixels')
  })

  test('a document that is no picture, and a picture in the middle of other words, go where they went', async () => {
    expect(await sam.sendsPhoto(Buffer.from('hello'), { asFile: 'text/plain' })).toContain('I did not ask for anything')
    await sam.writes('/support')
    expect(await sam.sendsPhoto(await code())).toContain('✅ Support request no. 1')
  })

  test('S90 one that is no code, of somebody who waits for support: the button leads to where it is taken', async () => {
    granted(await town.world.core.writeToSupport({ actor: sam.actor, text: 'my card is lost' }))
    const picture = await grey(400, 300).jpeg().toBuffer()
    await sam.sendsPhoto(picture)
    expect(sam.buttons()).toEqual(['Pay by link or photo', 'It is for support', 'Home'])
    await sam.taps('It is for support')
    await sam.sendsPhoto(picture)
    expect(sam.sees()).toContain('✅ Support request')
    const { userId } = sam.person
    expect(await town.world.deps.prisma.ticketMessage.count({ where: { ticket: { userId } } })).toBe(2)
  })

  test('TG-06 a forwarded code pays nothing', async () => {
    await town.standIn.world.sendPhoto(carla.id, Buffer.from(await code()))
    const posted = town.standIn.world.chat(carla.id).messages.findLast(({ from }) => from === carla.id)
    await town.standIn.world.chatUntil(carla.id, () => !carla.sees().startsWith('⏳'))
    expect(await sam.forwards(posted?.id ?? 0, carla.id)).toContain(
      'That message was forwarded, so I do nothing with it.',
    )
  })

  test('one picture at a time: the second is told so, and other people do not wait', async () => {
    const { world } = town.standIn
    const big = await grey(6000, 6000).png().toBuffer()
    await world.sendDocument(sam.id, { bytes: big, name: 'big.png', mime: 'image/png' })
    await world.sendDocument(sam.id, { bytes: big, name: 'big.png', mime: 'image/png' })
    expect(await carla.writes('/balance')).toContain('available')
    await world.chatUntil(sam.id, () => sam.screen().some((text) => text.includes('no QR code')), 20_000)
    expect(sam.screen().some((text) => text.includes('I am still looking at another picture.'))).toBe(true)
  })

  test('a file Telegram does not give out is answered, and the next one works', async () => {
    town.standIn.faults.add({ method: 'getFile', code: 429, retryAfter: 60, times: 1 })
    expect(await sam.sendsPhoto(await code())).toContain('⚠️ Your picture did not reach me.')
    expect(await sam.sendsPhoto(await code())).toContain('Pay 12.50 EUR to Café Aurora')
  })

  test('what was begun meanwhile gives way to the card, as if the link had been pasted', async () => {
    const { world } = town.standIn
    await world.sendPhoto(sam.id, Buffer.from(await code()))
    world.say(sam.id, '/send')
    await world.chatUntil(sam.id, () => sam.screen().some((text) => text.startsWith('Pay 12.50 EUR')), 20_000)
    await sam.taps('Pay 12.50 EUR')
    expect(sam.screen().some((text) => text.startsWith('✅ 12.50 EUR paid'))).toBe(true)
  })
})
