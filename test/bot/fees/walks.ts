import type { FeeOperation } from '#core'
import type { Phone, Town } from '../../support/chat.ts'
import { railSays } from '../../support/rail-word.ts'
import { tellRates } from '../../support/rates.ts'
import { linkOf, shopkeeper } from '../../support/shop.ts'
import type { Person } from '../../support/world.ts'

/** `card`: what was shown before; `receipt`: what is shown of it afterwards to who bears the fee. */
export type Walked = { card: string; receipt: string }
export type Walker = Phone & { person: Person }
type Walk = (town: Town, phone: Walker) => Promise<Walked>

/** What a person taps, in the language of their phone. */
const LABELS = {
  en: {
    send: /^Send \d/,
    pay: /^Pay \d/,
    exchange: /^Exchange \d/,
    card: 'Card',
    bank: 'Bank transfer',
    platform: 'Kite',
    provider: 'Sandpal',
    receipt: 'Receipt',
  },
  zh: {
    send: /^确认转账/,
    pay: /^确认付款|^付款|^支付/,
    exchange: /^(确认)?兑换/,
    card: '银行卡',
    bank: '银行转账',
    platform: '纸鸢支付',
    provider: '沙宝',
    receipt: '回单',
  },
} as const

export type Language = keyof typeof LABELS

const tapping = async (phone: Phone, label: RegExp) => {
  const found = phone.buttons().find((text) => label.test(text))
  if (!found) throw new Error(`no button like ${label} among ${phone.buttons().join(', ')}`)
  await phone.taps(found)
}

const topUp = (rail: 'card' | 'bank' | 'platform' | 'provider', language: Language): Walk => {
  return async (town, phone) => {
    await phone.writes('/topup 33.33')
    await phone.taps(LABELS[language][rail])
    const card = phone.sees()
    const reference = /OK-\w{4}-\w{4}/.exec(card)?.[0] ?? ''
    await railSays(town.world, reference)
    await town.deliver()
    return { card, receipt: phone.sees() }
  }
}

/** Every operation that has a price, from the card that shows it to what is told of it afterwards. */
export const walksIn = (language: Language): Partial<Record<FeeOperation, Walk>> => ({
  async send(town, phone) {
    const payee = await town.customer({ name: 'Ben Kovac' })
    await phone.writes(`/send 33.33 ${payee.person.okpayId} lunch`)
    const card = phone.sees()
    await tapping(phone, LABELS[language].send)
    if (/PIN|支付密码/.test(phone.sees())) await phone.tapsPin('274905')
    return { card, receipt: phone.sees() }
  },
  async pay(town, phone) {
    const shop = await shopkeeper(town, 'Café Aurora', language === 'zh' ? { language: 'zh-hans' } : {})
    const token = await linkOf(town.world, shop, '17.77')
    await phone.starts(`pay_${token}`)
    const card = phone.sees()
    await tapping(phone, LABELS[language].pay)
    await town.deliver()
    return { card, receipt: shop.sees() }
  },
  async exchange(town, phone) {
    await tellRates(town.world.deps)
    await phone.writes('/exchange 33.33 eur to usd')
    const card = phone.sees()
    await tapping(phone, LABELS[language].exchange)
    return { card, receipt: phone.sees() }
  },
  topup_card: topUp('card', language),
  topup_bank: topUp('bank', language),
  topup_platform: topUp('platform', language),
  topup_provider: topUp('provider', language),
})
