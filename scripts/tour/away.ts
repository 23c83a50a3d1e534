import type { Chapter } from './chapter.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const zh = wordsIn('zh-CN')

/** Being away: the money is there all the same, and the news when one is back. */
export const AWAY: readonly Chapter[] = [
  {
    title: 'Who blocked the bot keeps getting money, and hears of it when they are back',
    async play({ sandbox, phones }) {
      const [from, to] = [await phones.phone('Ana'), await phones.phone('李小美')]
      sandbox.say('李小美 blocks the bot')
      await sandbox.post(`/api/people/${to.id}/block`, {})
      for (let n = 1; n <= 4; n++) {
        await from.writes(`/send ${n} @xiaomei`)
        const amount = `${n}.00 EUR`
        await from.sees(en.label('send-confirm-button', { amount }))
        await from.taps(en.label('send-confirm-button', { amount }))
        await from.sees('✅', amount)
      }
      sandbox.say('李小美 unblocks the bot')
      await sandbox.post(`/api/people/${to.id}/unblock`, {})
      // On a busy machine, what the seeded top-up had to tell may have waited along: four or more.
      const [, many = ''] = zh.line('notice-digest', { count: 4 }).split('4')
      await to.sees(many, ...[1, 2, 3, 4].map((n) => `Ana Ilić 转来的 ${n}.00 欧元`))
    },
  },
]
