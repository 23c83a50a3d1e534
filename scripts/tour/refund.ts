import type { Chapter, Tour } from './chapter.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const zh = wordsIn('zh-CN')

/** 李小美 pays a link of the café, who reads about it. */
async function sells({ phones }: Tour, amount: string, description: string) {
  const [cafe, mei] = [await phones.phone('Café'), await phones.phone('李小美')]
  await cafe.writes(`/link ${amount} ${description}`)
  await cafe.sees(`${amount} EUR`, description)
  const payload = new URL(await cafe.copied(en.label('link-copy-button'))).searchParams.get('start') ?? ''
  await mei.starts(payload)
  const pay = zh.label('pay-confirm-button', { amount: `${amount} 欧元` })
  await mei.sees('Café Aurora', pay)
  await mei.taps(pay)
  await mei.sees(zh.line('pay-receipt', { amount: `${amount} 欧元`, shop: 'Café Aurora' }))
  await cafe.sees(description, en.label('refund-button'))
  return { cafe, mei }
}

/** Money back from a shop: of its own accord, and because its customer asked. */
export const REFUND: readonly Chapter[] = [
  {
    title: 'The café gives a part back, from the message of the payment',
    async play(tour) {
      const { cafe, mei } = await sells(tour, '6.00', 'Two slices of cake')
      await cafe.taps(en.label('refund-button'))
      await cafe.sees(en.label('refund-rest-button', { left: '6.00 EUR' }))
      await cafe.writes('2.50')
      await cafe.sees(en.label('refund-reason-returned'))
      await cafe.writes('One slice was from yesterday')
      const give = en.label('refund-confirm-button', { amount: '2.50 EUR' })
      await cafe.sees('One slice was from yesterday', give)
      await cafe.tapsTwice(give)
      await cafe.sees(en.line('refund-receipt', { amount: '2.50 EUR', to: '李小美', time: '', reference: '' }))
      await mei.sees('2.50 欧元', 'One slice was from yesterday')
      tour.sandbox.say('(two taps, one refund)')
    },
  },
  {
    title: 'A customer asks for money back; the café declines, then gives it back after all',
    async play(tour) {
      const { cafe, mei } = await sells(tour, '4.00', 'A sandwich')
      await mei.taps(zh.label('send-receipt-button'))
      await mei.sees(zh.label('refund-ask-button'))
      await mei.taps(zh.label('refund-ask-button'))
      await mei.sees(zh.line('refund-ask-why', { max: 100 }))
      await mei.taps(zh.label('refund-reason-not-delivered'))
      await mei.sees(zh.line('refund-asked-open', { until: '' }).slice(0, 8))
      await cafe.sees(en.line('notice-refund-asked', { from: '李小美', amount: '4.00 EUR' }))
      await cafe.taps(en.label('refund-decline-button'))
      await cafe.sees(en.line('refund-decline-why', { max: 100 }))
      await cafe.writes('You took it with you at noon')
      await mei.sees(zh.line('notice-refund-declined', { shop: 'Café Aurora', amount: '4.00 欧元' }))
      await cafe.taps(en.label('refund-button'))
      await cafe.sees(en.label('refund-rest-button', { left: '4.00 EUR' }))
      await cafe.taps(en.label('refund-rest-button', { left: '4.00 EUR' }))
      await cafe.sees(en.label('refund-reason-goodwill'))
      await cafe.taps(en.label('refund-reason-goodwill'))
      const give = en.label('refund-confirm-button', { amount: '4.00 EUR' })
      await cafe.sees(give)
      await cafe.taps(give)
      await cafe.sees(en.line('refund-receipt', { amount: '4.00 EUR', to: '李小美', time: '', reference: '' }))
      await mei.sees(zh.line('notice-refund-received', { amount: '4.00 欧元', shop: 'Café Aurora' }))
    },
  },
]
