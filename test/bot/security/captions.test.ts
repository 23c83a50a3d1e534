import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { photo } from '../../support/identity.ts'

// What only its owner knows, written under a picture or a file instead of alone.
let town: Town
let picture: Buffer
beforeAll(async () => {
  town = await openTown()
  picture = await photo()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

const AS = [{}, { asFile: 'image/png' }, { asFile: 'application/pdf' }]

async function sends(phone: Phone, caption: string, how: { asFile?: string } = {}): Promise<void> {
  await phone.sendsPhoto(picture, { ...how, caption })
  expect(phone.said()).not.toContain(caption)
}

describe('ATH-06 a secret under a picture', () => {
  test.each(AS)(
    'ATH-06 a code, a PIN or a password that nobody asked for: deleted, and its writer told (%j)',
    async (how) => {
      const anna = await town.customer({ name: 'Anna Keller' })
      for (const caption of ['274905', '274 905']) {
        await sends(anna, caption, how)
        expect(anna.sees()).toContain('That looked like a code or a PIN')
      }
      await sends(anna, anna.person.password, how)
      expect(anna.sees()).toContain('Your password was in that message')
    },
  )

  test.each(AS)('ATH-06 in the middle of something else, and at the PIN’s pad: deleted, too (%j)', async (how) => {
    const ben = await town.customer({ name: 'Ben Kovac', balance: '50.00' })
    await town.customer({ name: 'Cleo Payee', username: `cleo_${how.asFile?.length ?? 0}` })
    await ben.writes('/send')
    await sends(ben, '274905', how)
    expect(ben.sees()).toContain('I was waiting for')
    await ben.writes(`/send 30 @cleo_${how.asFile?.length ?? 0} rent`)
    await ben.taps('Send 30.00 EUR')
    await sends(ben, '274905', how)
    expect(ben.sees()).toContain('A PIN is tapped, never typed')
    expect(await town.world.balance(ben.person)).toBe('50.00')
  })

  test('ATH-06 S13 at the question for a password, whatever is written under a picture', async () => {
    const eve = town.phone({ name: 'Eve New' })
    await eve.starts()
    await eve.taps('English')
    await eve.taps('Open an account')
    await eve.writes('Eve New')
    await eve.writes('eve.new@example.org')
    await eve.taps('Share my number')
    await eve.taps('EUR')
    await sends(eve, 'green ladder, nobody knows')
    expect(eve.sees()).toContain('Passwords do not belong in a chat')
  })

  test('ATH-06 TG-06 a caption changed into one: deleted, in Chinese as well; any other is looked at by nobody', async () => {
    const mei = await town.customer({ name: '王小美', language: 'zh-hans' })
    await mei.sendsPhoto(picture, { caption: '你好' })
    expect(mei.said()).toContain('你好')
    const { world } = town.standIn
    const sent = world.chat(mei.id).messages.findLast(({ from }) => from === mei.id)
    world.edit(mei.id, sent?.id ?? 0, '274905')
    await mei.settled()
    expect(mei.said()).not.toContain('274905')
    expect(mei.sees()).toContain('像是验证码或支付密码')
  })
})
