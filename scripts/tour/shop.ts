import type { Chapter } from './chapter.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const zh = wordsIn('zh-CN')

/** A shop, a one-time link, one who pays it and one who comes too late. */
export const SHOP: readonly Chapter[] = [
  {
    title: 'A shop makes a payment link; Sam pays it by deep link; whoever comes second is told',
    async play({ phones }) {
      const [cafe, sam] = [await phones.phone('Café'), await phones.phone('Sam')]
      await cafe.writes('/link 3.00 Two espressi')
      await cafe.sees('3.00 EUR', 'Two espressi')
      const address = await cafe.copied(en.label('link-copy-button'))
      const payload = new URL(address).searchParams.get('start') ?? ''
      await sam.starts(payload)
      const pay = en.label('pay-confirm-button', { amount: '3.00 EUR' })
      await sam.sees('Café Aurora', 'Two espressi', pay)
      await sam.tapsTwice(pay)
      await sam.sees(en.line('pay-receipt', { amount: '3.00 EUR', shop: 'Café Aurora' }))
      await cafe.sees(en.line('notice-link-paid', { amount: '3.00 EUR', from: 'Sam Newman' }))
      const ana = await phones.phone('Ana')
      await ana.writes(`is this right? ${address}`)
      await ana.sees('already_paid')
      const xiaomei = await phones.phone('李小美')
      await xiaomei.starts(payload)
      await xiaomei.sees(zh.label('failure-pay-other-button'), 'already_paid')
      await cafe.starts(payload)
      await cafe.sees('own_link')
    },
  },
  {
    title: 'The café hires Sam as cashier; Ana pays what Sam charges; the café looks at its sales and lets Sam go',
    async play({ phones }) {
      const [cafe, sam, ana] = [await phones.phone('Café'), await phones.phone('Sam'), await phones.phone('Ana')]
      await cafe.writes('/merchant')
      await cafe.sees(en.label('team-button'))
      await cafe.taps(en.label('team-button'))
      await cafe.sees(en.label('team-invite-cashier-button'))
      await cafe.taps(en.label('team-invite-cashier-button'))
      await cafe.sees('start=team_')
      const invitation = new URL(await cafe.copied(en.label('link-copy-button'))).searchParams.get('start') ?? ''
      await sam.starts(invitation)
      await sam.sees('Café Aurora', 'cashier')
      await sam.taps(en.label('team-join-button', { shop: 'Café Aurora' }))
      await sam.sees(en.line('notice-shop-role', { role: 'cashier', shop: 'Café Aurora', may: '' }))
      await cafe.sees(en.line('notice-shop-joined', { who: 'Sam Newman', role: 'cashier' }))
      await sam.writes('/link 2.00 One espresso')
      await sam.sees('2.00 EUR', 'One espresso')
      const charged = new URL(await sam.copied(en.label('link-copy-button'))).searchParams.get('start') ?? ''
      await ana.starts(charged)
      const pay = en.label('pay-confirm-button', { amount: '2.00 EUR' })
      await ana.sees('Café Aurora', pay)
      await ana.taps(pay)
      await sam.sees('2.00 EUR', 'Café Aurora', 'One espresso')
      await cafe.writes('/merchant')
      await cafe.sees(en.label('sales-button'))
      await cafe.taps(en.label('sales-button'))
      await cafe.sees('Café Aurora', en.label('settlement-button'))
      await cafe.writes('/merchant')
      await cafe.sees(en.label('team-button'))
      await cafe.taps(en.label('team-button'))
      await cafe.sees('Sam Newman · cashier')
      await cafe.taps('Sam Newman · cashier')
      await cafe.sees(en.label('team-dismiss-button'))
      await cafe.taps(en.label('team-dismiss-button'))
      await sam.sees(en.line('notice-shop-dismissed', { shop: 'Café Aurora' }))
    },
  },
]
