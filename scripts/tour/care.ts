import sharp from 'sharp'
import { pay } from './bank.ts'
import type { Chapter } from './chapter.ts'
import { openSupportGroup } from './topics.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')

/** What a phone takes of its own screen, as far as support's scanner can tell. */
const screenshot = async () =>
  Uint8Array.from(
    await sharp({ create: { width: 360, height: 640, channels: 3, background: '#2a9d8f' } })
      .png()
      .toBuffer(),
  )

/** Support, unmatched money, and a restart in the middle. */
export const CARE: readonly Chapter[] = [
  {
    title: 'A question to support with a picture, answered in the support group, closed and rated',
    async play({ sandbox, phones }) {
      const customer = await phones.phone('Sam')
      const group = openSupportGroup(sandbox)
      await customer.writes('/support')
      await customer.sees(en.line('support-ask'))
      await customer.writes('My card is 4111 1111 1111 1111, is that enough to top up by card?')
      await customer.sees(en.line('card-number-masked'), en.line('support-written', { number: '1' }))
      await customer.taps(en.label('support-more-button'))
      await customer.sees(en.line('support-add'))
      await customer.showsPicture(await screenshot())
      await group.shows('the question and its picture', ({ topic, posts }) => {
        const isAsked = posts.some(({ text }) => text.includes('is that enough to top up by card'))
        return isAsked && topic.name.includes('S•• N•••') && posts.some(({ photo }) => photo !== undefined)
      })
      await group.writes('Max', '// Lena, this one is yours')
      await group.writes('Lena', 'Yes. Its number belongs on the page that /topup opens, never in a chat.')
      await customer.sees(en.line('notice-ticket-answered', { number: '1', name: 'Lena' }), 'never in a chat')
      await customer.writes('Then I shall do that. Thank you!')
      await group.shows('the thanks', ({ posts }) => posts.some(({ text }) => text.includes('Then I shall do that')))
      await group.closes('Lena')
      await customer.sees(en.line('support-closed', { number: '1' }))
      await customer.taps('5 ★')
      await customer.sees(en.label('support-rated', { stars: '★★★★★' }))
    },
  },
  {
    title: 'Money nobody ordered is kept apart, and staff are told',
    async play(tour) {
      const agent = await tour.phones.phone('Lena')
      await pay(tour, { reference: 'OK-NOBO-DY00', amount: '77.00', currency: 'EUR', payerName: 'A Stranger' })
      await agent.sees('77.00 EUR')
    },
  },
  {
    title: 'Stopped and started again: nothing is lost',
    restartsFirst: true,
    async play({ phones }) {
      const phone = await phones.phone('Sam')
      await phone.writes('/history')
      await phone.sees(en.line('history-title'), '25.00 EUR')
      await phone.writes('/language')
      await phone.sees(en.line('language-ask'))
      await phone.taps('简体中文')
      await phone.writes('/balance')
      await phone.sees('6.70 欧元')
    },
  },
]
