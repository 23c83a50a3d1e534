import { ACROSS } from './across.ts'
import { AGAIN } from './again.ts'
import { API } from './api.ts'
import { AWAY } from './away.ts'
import { pay } from './bank.ts'
import { BOOKS } from './books.ts'
import { CARD } from './card.ts'
import { CARE } from './care.ts'
import type { Chapter, Tour } from './chapter.ts'
import { CHECKOUT } from './checkout.ts'
import { CONNECT } from './connect.ts'
import { COUNTER } from './counter.ts'
import { DESK } from './desk.ts'
import { DOORS } from './doors.ts'
import { EXCHANGE } from './exchange.ts'
import { HOOKS } from './hooks.ts'
import { INLINE } from './inline.ts'
import { LEAVE } from './leave.ts'
import { ONLINE } from './online.ts'
import { PAPERS } from './papers.ts'
import type { Phones } from './people.ts'
import { RAILS } from './rails.ts'
import { REFUND } from './refund.ts'
import { arrive, type Newcomer, register } from './register.ts'
import { SECURE } from './secure.ts'
import { SHOP } from './shop.ts'
import { WEB } from './web.ts'
import { WITHDRAW } from './withdraw.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const zh = wordsIn('zh-CN')

const sam = (phones: Phones): Newcomer => ({
  name: 'Sam Newman',
  email: 'sam@example.org',
  currency: 'EUR',
  password: 'a calm lake at dusk',
  pin: '640793',
  foreign: phones.contactOf('Ana'),
})
const wei = (phones: Phones): Newcomer => ({
  name: '王小明',
  email: 'wang@example.org',
  currency: 'EUR',
  password: '静静的湖面上漂着一只白色的小帆船',
  pin: '640793',
  foreign: phones.contactOf('Ana'),
})

async function orderTopUp(tour: Tour, name: string, words: typeof en, amount: string): Promise<string> {
  const phone = await tour.phones.phone(name)
  await phone.writes('/topup')
  await phone.sees(words.line('topup-rail-ask'))
  await phone.taps(words.label('topup-rail-bank-button'))
  await phone.sees(words.line('topup-amount-ask'))
  await phone.writes(amount)
  await phone.sees(words.label('topup-copy-reference-button'))
  return phone.copied(words.label('topup-copy-reference-button'))
}

/** The main job, in the order a person meets it. */
export const CHAPTERS: readonly Chapter[] = [
  {
    title: 'A new person looks around and opens an account',
    async play({ sandbox, phones }) {
      const phone = await phones.phone('Sam')
      await arriveAgain(phone)
      await register(sandbox, phone, en, sam(phones))
    },
  },
  {
    title: '一位新用户用中文开户',
    async play({ sandbox, phones }) {
      const phone = await phones.newPerson('王小明', 'wangxiaoming', 'zh-CN')
      await arrive(phone, zh)
      await register(sandbox, phone, zh, wei(phones))
    },
  },
  {
    title: 'Topping up by bank transfer: refused by the bank, then credited, once',
    async play(tour) {
      const phone = await tour.phones.phone('Sam')
      const refused = await orderTopUp(tour, 'Sam', en, '40')
      await pay(tour, { reference: refused, amount: '40.00', currency: 'EUR', fail: 'name_mismatch' })
      await phone.sees(en.line('notice-topup-failed', { amount: '40.00 EUR' }))
      const reference = await orderTopUp(tour, 'Sam', en, '40')
      await pay(tour, { reference, amount: '40.00', currency: 'EUR', twice: true })
      await phone.sees(en.line('notice-topup-credited', { amount: '40.00 EUR' }))
      await phone.writes('/balance')
      await phone.sees('40.00 EUR')
    },
  },
  ...CARD,
  ...EXCHANGE,
  {
    title: 'Sending in one line, a double tap, and the payee reads it in Chinese',
    async play({ sandbox, phones }) {
      const [from, to] = [await phones.phone('Sam'), await phones.phone('李小美')]
      await from.writes('/send 5 @xiaomei lunch')
      await from.sees('李•')
      await from.tapsTwice(en.label('send-confirm-button', { amount: '5.00 EUR' }))
      await from.sees(
        en.line('send-receipt', { amount: '5.00 EUR', payee: '李小美', time: '', fee: '', reference: '' }),
      )
      await to.sees('5.00 欧元', 'Sam Newman')
      sandbox.say('(two taps, one payment)')
    },
  },
  {
    title: 'Sending step by step, above the small-payment allowance: with the PIN',
    async play({ phones }) {
      const [from, to] = [await phones.phone('Sam'), await phones.phone('王小明')]
      await from.writes('/send')
      await from.sees(en.line('send-payee-ask').slice(0, 10))
      await from.writes('@wangxiaoming')
      await from.sees('王••')
      await from.writes('1,000')
      await from.sees(en.line('amount-ambiguous', { typed: '1,000' }))
      await from.writes('25')
      await from.sees(en.label('send-note-skip-button'))
      await from.taps(en.label('send-note-skip-button'))
      await from.sees(en.label('send-confirm-button', { amount: '25.00 EUR' }))
      await from.taps(en.label('send-confirm-button', { amount: '25.00 EUR' }))
      await from.sees(en.line('pad-enter'))
      await from.typesPin('640793')
      await from.sees(
        en.line('send-receipt', { amount: '25.00 EUR', payee: '王小明', time: '', fee: '', reference: '' }),
      )
      await to.sees('25.00 欧元', 'Sam Newman')
    },
  },
  {
    title: 'Refusals say why, in numbers, and what helps',
    async play({ phones }) {
      const phone = await phones.phone('Sam')
      await phone.writes('/send 90 @xiaomei')
      await phone.sees('insufficient_balance')
      await phone.writes('/send 5 @sam_newman')
      await phone.sees('self_transfer')
      await phone.writes('/send 5 @nobody_at_all')
      await phone.sees('payee_not_found')
      await phone.writes('/cancel')
      const ana = await phones.phone('Ana')
      await ana.writes('/send 900 @xiaomei')
      await ana.sees('limit_single')
      await ana.writes('/cancel')
    },
  },
  {
    title: 'What it costs, what is left today, what happened',
    async play({ phones }) {
      const phone = await phones.phone('王小明')
      await phone.writes('/fees')
      await phone.sees(zh.line('fees-send-title'))
      await phone.writes('/limits')
      await phone.sees(zh.line('limits-single', { single: '500.00 欧元' }))
      await phone.writes('/history')
      await phone.sees(zh.line('history-title'))
      await phone.writes('/help')
      await phone.sees(zh.line('help-safety'))
    },
  },
  ...AGAIN,
  ...SHOP,
  ...REFUND,
  ...COUNTER,
  ...ACROSS,
  ...CHECKOUT,
  ...API,
  ...HOOKS,
  ...CONNECT,
  ...ONLINE,
  ...PAPERS,
  ...WEB,
  ...DOORS,
  ...AWAY,
  ...CARE,
  ...DESK,
  ...SECURE,
  ...RAILS,
  ...BOOKS,
  ...WITHDRAW,
  ...INLINE,
  ...LEAVE,
]

/** Seeded people have pressed START already. */
async function arriveAgain(phone: Parameters<typeof arrive>[0]): Promise<void> {
  await phone.taps('English')
  await phone.sees(en.label('welcome-register-button'))
  await phone.taps(en.label('welcome-look-button'))
  await phone.sees('/fees')
}
