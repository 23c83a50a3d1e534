import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'
import { openShop } from '../support/shop.ts'

const served = serveWorld()

test('S40 the code leads to Telegram itself, the button to wherever the chat is', async () => {
  const token = await (await openShop(served.world)).link()
  await using app = await startApp({ core: served.world.core, chatUrl: 'http://127.0.0.1:3001/t.me/okpay_test_bot' })
  const response = await app.get(`/pay/${token}/qr.svg`)
  expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
  // On black, as on a dark screen: the code brings its white with it.
  const picture = sharp(Buffer.from(await response.arrayBuffer()), { density: 600 }).flatten({ background: '#000' })
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  expect(decodeQR({ data, width: info.width, height: info.height })).toBe(
    `https://t.me/okpay_test_bot?start=pay_${token}`,
  )
  expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255])
  expect(await (await app.get(`/pay/${token}`)).text()).toContain(
    `href="http://127.0.0.1:3001/t.me/okpay_test_bot?start=pay_${token}"`,
  )
})

test('there is no code for a link that does not exist', async () => {
  expect((await served.app.get('/pay/nonsense/qr.svg')).status).toBe(404)
})
