import encodeQR from 'qr'
import sharp from 'sharp'
import type { Chapter } from './chapter.ts'
import { converse } from './house.ts'
import { wordsIn } from './words.ts'

const zh = wordsIn('zh-CN')

/** The ways to the chat besides its own screen: a link on a page, a picture, a terminal. */
export const DOORS: readonly Chapter[] = [
  {
    title: 'A link to the chat asks for a phone, and is followed there',
    async play({ sandbox, phones }) {
      const phone = await phones.phone('王小明')
      const page = await fetch(`${sandbox.url}/t.me/okpay_sandbox_bot?start=support`)
      if (!page.ok) throw new Error(`the page behind the link answered ${page.status}`)
      await phone.starts('support')
      await phone.sees(zh.line('support-ask'))
      await phone.writes('/cancel')
      await phone.sees(zh.line('flow-cancelled'))
    },
  },
  {
    title: 'A picture reaches the bot',
    async play({ phones }) {
      const phone = await phones.phone('Café Aurora')
      const code = Buffer.from(encodeQR('OKPay says hello', 'svg', { scale: 8 }))
      await phone.showsPicture(await sharp(code).flatten({ background: '#fff' }).png().toBuffer())
      // Whatever it makes of a code that is no link of ours, it answers.
      await phone.sees('')
    },
  },
  {
    title: 'The same bot in a terminal',
    async play({ sandbox }) {
      const { code, printed } = await converse('chat.ts', 'Ana', ['/balance'], new URL(sandbox.url).port)
      sandbox.say(printed)
      if (code !== 0 || !printed.includes('EUR')) throw new Error(`npm run chat ended with ${code}`)
    },
  },
]
