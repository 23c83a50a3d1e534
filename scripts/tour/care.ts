import { pay } from './bank.ts'
import type { Chapter } from './chapter.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')

/** Support, unmatched money, and a restart in the middle. */
export const CARE: readonly Chapter[] = [
  {
    title: 'A question to support, and its answer',
    async play({ phones }) {
      const [customer, agent] = [await phones.phone('Sam'), await phones.phone('Lena')]
      await customer.writes('/support')
      await customer.sees(en.line('support-ask'))
      await customer.writes('My card is 4111 1111 1111 1111, is that enough to top up by card?')
      await customer.sees(en.line('card-number-in-chat'))
      await customer.writes('Is the number of my card enough to top up by card?')
      await customer.sees('1')
      await agent.sees('Sam Newman')
      await agent.writes('/queue')
      await agent.sees(en.line('queue-title', { count: 1 }))
      await agent.taps('No. 1')
      await agent.sees('Is the number of my card enough')
      await agent.taps(en.label('ticket-reply-button'))
      await agent.sees(en.label('cancel-button'))
      await agent.writes('Yes. Its number belongs on the page that /topup opens, never in a chat.')
      await customer.sees('never in a chat')
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
