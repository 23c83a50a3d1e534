import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LOCALES } from '#core'
import { writeMail } from '../../../src/http/index.ts'
import { mailsTo } from '../../core/people/outbox.ts'
import { openTown, TEXTS, type Town } from '../../support/chat.ts'
import { appOf, BACK, connect } from '../../support/connection.ts'
import { granted } from '../../support/people.ts'
import { shopkeeper } from '../../support/shop.ts'
import type { Person } from '../../support/world.ts'

// ATH-11: a new app is told to whoever it is an app of, in the chat and by mail, in their language, with the way to end it.

let town: Town
beforeAll(async () => {
  town = await openTown()
})
beforeEach(() => town.deliver())
afterAll(() => town.close())

const SECOND = 'https://shop.example/oauth/second'

/** The mails of a kind to somebody, as they are read. */
async function mailsOf({ email }: Person, template: string): Promise<string[]> {
  const mails = (await mailsTo(town.world, email)).filter((mail) => mail.template === template)
  return mails.map((mail) => {
    const { subject, text } = writeMail(TEXTS, 'https://okpay.example', mail)
    return `${subject}\n${text}`
  })
}

const SAID = {
  en: {
    granted: ['🔗 Café Aurora is connected to your wallet', 'Not you? End it, and tell support.'],
    buttons: ['End the connection', 'Ask support'],
    end: 'End it now',
    mail: ['An app was connected to your wallet', 'with your PIN', '/connections', '/freeze'],
    address: ['An app of your shop sends people back to', 'remove it and freeze your account'],
    brake: ['Connected apps', 'Freeze my account', 'Ask support'],
    shopMail: ['An app of your shop has a new return address', '/merchant', 'Connected apps', '/freeze'],
  },
  'zh-CN': {
    granted: ['🔗 您的钱包已授权 Café Aurora', '如非本人操作，请立即解除并联系客服'],
    buttons: ['解除授权', '联系客服'],
    end: '立即解除',
    mail: ['您的钱包新增了一项授权', '凭支付密码', '/connections', '/freeze'],
    address: ['您商户的应用可在授权后将用户带回', '移除该应用并冻结账户'],
    brake: ['关联应用', '冻结账户', '联系客服'],
    shopMail: ['您的商户应用新增了返回地址', '/merchant', '关联应用', '/freeze'],
  },
} as const

describe('notices/connection notices/connect-app-address: a new app', () => {
  test.each(LOCALES)(
    'ATH-11 S71 one that may pay is told to its payer in the chat and by mail (%s)',
    async (locale) => {
      const payer = await town.customer({ name: 'Ana Payer', balance: '50.00', locale, language: locale })
      const said = SAID[locale]
      await connect(town.world, payer.person, await appOf(town.world))
      await town.deliver()
      for (const words of said.granted) expect(payer.sees()).toContain(words)
      expect(payer.buttons()).toEqual([...said.buttons])
      const mails = await mailsOf(payer.person, 'connection_granted')
      expect(mails).toHaveLength(1)
      for (const words of said.mail) expect(mails[0]).toContain(words)
      await payer.taps(said.buttons[0])
      await payer.taps(said.end)
      expect(payer.sees()).toContain('⛔')
    },
  )

  test.each(LOCALES)(
    'ATH-11 S72 one of a shop, and each new address of it, is told to the shop’s owner in the chat and by mail (%s)',
    async (locale) => {
      const keeper = await shopkeeper(town, 'Café Aurora', { locale, language: locale })
      const { actor } = keeper
      const said = SAID[locale]
      const { id } = granted(await town.world.core.registerApp({ actor, redirectUri: BACK }))
      granted(await town.world.core.addRedirect({ actor, id, redirectUri: SECOND }))
      await town.deliver()
      const told = keeper.sees()
      for (const words of [...said.address, SECOND]) expect(told).toContain(words)
      expect(keeper.buttons()).toEqual([...said.brake])
      const mails = await mailsOf(keeper.person, 'connect_app_address')
      expect(mails).toHaveLength(2)
      for (const mail of mails) {
        for (const words of said.shopMail) expect(mail).toContain(words)
        expect(mail).not.toContain('shop.example')
      }
      await keeper.taps(said.brake[0])
      expect(keeper.sees()).toContain(SECOND)
    },
  )

  test('ATH-11 an address that is refused is told to nobody', async () => {
    const { actor, person } = await shopkeeper(town)
    const refused = await town.world.core.registerApp({ actor, redirectUri: 'http://evil.example/back' })
    expect(refused.ok).toBe(false)
    expect(await mailsOf(person, 'connect_app_address')).toEqual([])
  })
})
