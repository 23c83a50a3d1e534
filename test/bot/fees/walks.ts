import { expect } from 'vitest'
import type { Destination, FeeOperation } from '#core'
import type { Phone, Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { railSays } from '../../support/rail-word.ts'
import { linkOf, shopkeeper } from '../../support/shop.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { payoutSays, savedAccount, savedCard } from '../../support/withdraw.ts'
import type { Person } from '../../support/world.ts'

/**
 * `card`: what was shown before; `receipt`: what is shown of it afterwards to who bears the fee. `theirs`: in cents,
 * where the fee is none of ours and somebody else takes it.
 */
export type Walked = { card: string; receipt: string; theirs?: bigint }
export type Walker = Phone & { person: Person }
type Walk = (town: Town, phone: Walker) => Promise<Walked>

/** What a person taps, in the language of their phone. */
const LABELS = {
  en: {
    send: /^Send \d/,
    pay: /^Pay \d/,
    exchange: /^Exchange \d/,
    withdraw: /^Withdraw \d/,
    saved: /^(Bank account|Card) ···\d{4}$/,
    own: /Sandpal itself adds ([\d.]+ EUR)/,
    card: 'Card',
    bank: 'Bank transfer',
    platform: 'Kite',
    provider: 'Sandpal',
    receipt: 'Details',
  },
  zh: {
    send: /^确认转账/,
    pay: /^确认付款|^付款|^支付/,
    exchange: /^(确认)?兑换/,
    withdraw: /^确认提现/,
    saved: /（尾号 \d{4}）$/,
    own: /沙宝另收 ([\d.]+ 欧元)/,
    card: '银行卡',
    bank: '银行转账',
    platform: '纸鸢支付',
    provider: '沙宝',
    receipt: '详情',
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

/** The same by a provider that takes a fee of its own, on top: of each card, what it says of that. */
const ownFee = (language: Language): Walk => {
  const own = (text: string) => `${language === 'zh' ? '手续费' : 'fee'} ${LABELS[language].own.exec(text)?.[1]}`
  return async (town, phone) => {
    await phone.writes('/topup 33.33')
    const card = phone.sees()
    await phone.taps(LABELS[language].provider)
    const ordered = phone.sees()
    const reference = /OK-\w{4}-\w{4}/.exec(ordered)?.[0] ?? ''
    const { amount, fee, ownFee } = await town.world.deps.prisma.topUp.findUniqueOrThrow({ where: { reference } })
    const [, payable = ''] = /([\d.]+) (?:EUR|欧元)/.exec(phone.buttons()[0] ?? '') ?? []
    expect(BigInt(payable.replace('.', ''))).toBe(amount + fee + ownFee)
    return { card: own(card), receipt: own(ordered), theirs: ownFee }
  }
}

const withdraw = (save: (world: Town['world'], person: Person) => Promise<Destination>, language: Language): Walk => {
  return async (town, phone) => {
    const { world } = town
    await save(world, phone.person)
    await phone.writes('/withdraw 33.33')
    await tapping(phone, LABELS[language].saved)
    const card = phone.sees()
    await tapping(phone, LABELS[language].withdraw)
    await phone.tapsPin(phone.person.pin)
    const reference = /W-\w{4}-\w{4}/.exec(phone.sees())?.[0] ?? ''
    const { id } = await world.deps.prisma.payout.findUniqueOrThrow({ where: { reference } })
    granted(await world.core.sendPayout({ id }))
    await payoutSays(world, reference, 'payout.settled')
    await town.deliver()
    await phone.taps(LABELS[language].receipt)
    return { card, receipt: phone.sees() }
  }
}

/** Every operation that has a price, from the card that shows it to what is told of it afterwards. */
export const walksIn = (language: Language): Record<FeeOperation, Walk> => ({
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
    await tellRates(town.world)
    await phone.writes('/exchange 33.33 eur to usd')
    const card = phone.sees()
    await tapping(phone, LABELS[language].exchange)
    return { card, receipt: phone.sees() }
  },
  topup_card: topUp('card', language),
  topup_bank: topUp('bank', language),
  topup_platform: topUp('platform', language),
  topup_provider: topUp('provider', language),
  provider_own: ownFee(language),
  withdraw_bank: withdraw(savedAccount, language),
  withdraw_card: withdraw(savedCard, language),
})
