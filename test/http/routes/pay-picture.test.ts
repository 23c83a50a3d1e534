import { expect, test } from 'vitest'
import { photo } from '../../support/identity.ts'
import { granted } from '../../support/people.ts'
import { serveWorld } from '../support/served.ts'
import { openShop } from '../support/shop.ts'

const served = serveWorld()

test('S35 the page shows the logo and the picture of a link, from us alone; where there is none there is none', async () => {
  const { core } = served.world
  const shop = await openShop(served.world)
  const token = await shop.link()
  const pageOf = async () => (await served.app.get(`/pay/${token}?lang=en`)).text()
  expect(await pageOf()).not.toContain('.jpg')
  expect((await served.app.get(`/pay/${token}/logo.jpg`)).status).toBe(404)
  const actor = shop.owner.chat
  granted(await core.addShopPicture({ actor, of: 'logo', file: await photo(900, 900) }))
  granted(await core.addShopPicture({ actor, of: { link: token }, file: await photo(1600, 1200) }))
  const page = await pageOf()
  expect(page).toContain(`src="/pay/${token}/logo.jpg"`)
  expect(page).toContain(`src="/pay/${token}/picture.jpg" alt="Two cappuccinos"`)
  const shown = await served.app.get(`/pay/${token}/picture.jpg`)
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
  expect(Buffer.from(await shown.arrayBuffer()).includes('SECRET-CAMERA')).toBe(false)
})
