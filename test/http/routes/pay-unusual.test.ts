import { expect, test } from 'vitest'
import { PIN } from '../../support/world.ts'
import { member } from '../support/member.ts'
import { serveWorld } from '../support/served.ts'
import { openShop } from '../support/shop.ts'

// What the risk rules refuse on the checkout page: pages/checkout/reasons.
const served = serveWorld()

test.each([
  [
    'en',
    /we stopped it to protect you\. It goes to somebody new, after many wrong PINs or codes\./,
    /You can try again after \d+ \w+ 20\d\d, \d\d:\d\d UTC\. Until then support in the chat can tell you more\./,
  ],
  [
    'zh-CN',
    /这笔付款存在异常，为保护您的资金已被拦截。多次输错支付密码或验证码后向新收款人转账。/,
    /之后可以重试。如有疑问，可在聊天中联系客服。/,
  ],
] as const)(
  'S48 S51 %s: the page tells the reason that may be told, and from when on it goes',
  async (language, reason, until) => {
    const shop = await openShop(served.world)
    const token = await shop.link('30.00')
    const payer = await served.world.person({ balance: '100.00' })
    const visitor = await member(served, payer)
    await visitor.open(`/pay/${token}?lang=${language}`)
    const quote = async () => (await visitor.send(`/pay/${token}/quote?lang=${language}`, {})).text()
    const tries = async (pin: string) => {
      const intent = /name="intent" value="([^"]+)"/.exec(await quote())?.[1] ?? ''
      return visitor.send(`/pay/${token}/confirm?lang=${language}`, { intent, pin })
    }
    const subject = `user:${payer.userId}`
    await served.world.deps.prisma.factorThrottle.create({
      data: { subject, factor: 'wrong', failures: 5, windowStart: served.world.deps.clock() },
    })
    const refused = await tries(PIN)
    expect(refused.status).toBe(402)
    const page = (await refused.text()).replaceAll('\u00a0', ' ')
    expect(page).toMatch(reason)
    expect(page).toMatch(until)
    await served.world.advance(3_660)
    const again = await member(served, payer)
    await again.open(`/pay/${token}?lang=${language}`)
    const card = await (await again.send(`/pay/${token}/quote?lang=${language}`, {})).text()
    const intent = /name="intent" value="([^"]+)"/.exec(card)?.[1] ?? ''
    await again.send(`/pay/${token}/confirm?lang=${language}`, { intent, pin: PIN })
    expect(await served.world.balance(payer)).toBe('70.00')
  },
)
