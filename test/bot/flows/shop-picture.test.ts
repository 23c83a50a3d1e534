import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { photo } from '../../support/identity.ts'
import { granted, refusal } from '../../support/people.ts'
import { bomb } from '../../support/picture-bomb.ts'
import { hire, linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'

let town: Town
let carla: Shopkeeper
let ben: Phone

beforeAll(async () => {
  town = await openTown()
  carla = await shopkeeper(town)
  ben = await town.customer({ name: 'Ben Kovac', balance: '60.00' })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const pictures = () => town.world.deps.prisma.shopPicture.findMany({ orderBy: { createdAt: 'asc' } })

describe('actions/shop-picture flows/shop-picture: what payers see of a shop', () => {
  test('S76 KYC-02 a logo is judged by its content, made anew and stripped; payers see it; it can be taken away', async () => {
    await carla.writes('/merchant')
    await carla.taps('Logo')
    expect(carla.sees()).toContain('Your shop’s logo')
    const refused = [
      [Buffer.from('hello'), 'not a picture'],
      [Buffer.from('%PDF-1.7\ntrailer << >>\n%%EOF\n'), 'not a picture'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not a picture'],
      [bomb(17_000), '40 megapixels'],
      [Buffer.alloc(10 * 1024 * 1024 + 1, 0xff), '10 MB'],
    ] as const
    for (const [bytes, words] of refused) {
      const told = await carla.sendsPhoto(bytes, { asFile: 'application/octet-stream' })
      expect([words, told.includes(words)]).toEqual([words, true])
    }
    expect(await pictures()).toEqual([])
    await carla.sendsPhoto(await photo(1400, 900), { asFile: 'image/jpeg' })
    expect(carla.sees()).toMatch(/^✅ Payers see your logo now\.\n\nCafé Aurora\n/)
    const [logo] = await pictures()
    const jpeg = Buffer.from(logo?.jpeg ?? [])
    expect(jpeg.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect(jpeg.includes('SECRET-CAMERA')).toBe(false)
    const token = await linkOf(town.world, carla, '12.50', 'Lunch')
    await ben.starts(`pay_${token}`)
    expect(ben.newest().media?.kind).toBe('photo')
    expect(ben.sees()).toContain('Pay 12.50 EUR to Café Aurora')
    await ben.taps('Pay 12.50 EUR')
    expect(ben.sees()).toContain('✅')
    await carla.writes('/merchant')
    await carla.taps('Logo')
    await carla.taps('Remove the picture')
    expect(await pictures()).toEqual([])
  })

  test('S40 a link has a picture of its own; another link that takes its place keeps it; it is taken away', async () => {
    await carla.writes('/link 12.50 Cake')
    await carla.taps('How it is paid')
    await carla.taps('Picture')
    await carla.sendsPhoto(await photo(800, 600))
    expect(carla.sees()).toContain('🖼 Payers see a picture with it.')
    await carla.taps('How it is paid')
    await carla.taps('10 times')
    await carla.taps('Make this link')
    expect(carla.sees()).toContain('🖼 Payers see a picture with it.')
    const { token } = await town.world.deps.prisma.paymentLink.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    await ben.starts(`pay_${token}`)
    expect(ben.newest().media?.kind).toBe('photo')
    const { core } = town.world
    granted(await core.removeShopPicture({ actor: carla.actor, of: { link: token } }))
    expect(refusal(await core.readShopPicture({ token, of: 'picture' })).code).toBe('not_found')
    // The link that was taken back shows it still.
    expect(await pictures()).toHaveLength(1)
  })

  test('S40 a picture sent in the middle of choosing how a link is paid leaves what was chosen; in Chinese, too', async () => {
    await carla.writes('/link 6 Milk tea')
    await carla.taps('How it is paid')
    await carla.writes('3')
    await carla.taps('6.00 EUR or more')
    await carla.taps('1 hour')
    await carla.taps('Picture')
    await carla.sendsPhoto(await photo(800, 600))
    expect(carla.sees()).toContain('How often: 3 times.')
    for (const chosen of ['✓ 6.00 EUR or more', '✓ 1 hour']) expect(carla.buttons()).toContain(chosen)
    await carla.taps('Make this link')
    expect(carla.sees()).toContain('6.00 EUR or more for Café Aurora')
    expect(carla.sees()).toContain('🖼 Payers see a picture with it.')
    const made = await town.world.deps.prisma.paymentLink.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    expect(made).toMatchObject({ uses: 3, least: 600n, amount: null })
    granted(await town.world.core.chooseLanguage({ actor: carla.actor, locale: 'zh-CN' }))
    await carla.writes('/link 6 奶茶')
    await carla.taps('付款方式')
    await carla.taps('10 次')
    await carla.taps('配图')
    await carla.sendsPhoto(await photo(800, 600))
    expect(carla.buttons()).toContain('✓ 10 次')
    granted(await town.world.core.chooseLanguage({ actor: carla.actor, locale: 'en' }))
  })

  test('S5 a cashier changes what their own links show, not the shop; to others none of it exists', async () => {
    const [dora, eve] = [
      await town.customer({ name: 'Dora Lang' }),
      await shopkeeper(town, 'Other', { name: 'Eve Adams' }),
    ]
    await hire(town.world, carla.actor, dora.actor, 'cashier')
    const { core } = town.world
    const file = await photo(400, 300)
    const [hers, carlas] = [await linkOf(town.world, dora), await linkOf(town.world, carla)]
    expect(refusal(await core.addShopPicture({ actor: dora.actor, of: 'logo', file })).code).toBe('shop_right_missing')
    granted(await core.addShopPicture({ actor: dora.actor, of: { link: hers }, file }))
    for (const actor of [dora.actor, eve.actor])
      expect(refusal(await core.addShopPicture({ actor, of: { link: carlas }, file })).code).toBe('invoice_unknown')
    expect(refusal(await core.removeShopPicture({ actor: eve.actor, of: { link: hers } })).code).toBe('invoice_unknown')
    const infected = Buffer.concat([
      file,
      Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')),
    ])
    const of = { link: hers }
    expect(refusal(await core.addShopPicture({ actor: dora.actor, of, file: infected }))).toMatchObject({
      reason: 'infected',
    })
    granted(await core.withdrawLink({ actor: dora.actor, token: hers }))
    expect(refusal(await core.addShopPicture({ actor: dora.actor, of, file })).code).toBe('superseded')
  })
})
