import type { Chapter } from './chapter.ts'
import type { Sandbox } from './sandbox.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const zh = wordsIn('zh-CN')

const TITLE = 'Neighbours'
const PATIENCE_MS = 20_000

type Offered = {
  queryId: string
  results: { id: string; title: string; description?: string }[]
  button?: { text: string }
}
type Post = { id: number; text: string; buttons: { url?: string }[][] }

/** A link in a chat the bot is no member of: an amount and a few words behind its name. */
export const INLINE: readonly Chapter[] = [
  {
    title: 'The café asks for money in a group by the bot’s name; 小美 pays, and the message there says so',
    async play({ sandbox, phones }) {
      const [cafe, xiaomei] = [await phones.phone('Café'), await phones.phone('李小美')]
      const { id: chatId } = await sandbox.post<{ id: number }>('/api/groups', {
        title: TITLE,
        personIds: [cafe.id, xiaomei.id],
      })
      const nobody = await asks(sandbox, xiaomei.id, '4 火锅', chatId)
      if (nobody.results.length > 0 || nobody.button?.text !== zh.label('inline-no-shop'))
        throw new Error('whoever has no shop is led to one')
      const offered = await asks(sandbox, cafe.id, '4 Two croissants', chatId)
      const [result] = offered.results
      sandbox.say(`Café Aurora types in a group: 4 Two croissants, and is offered: ${result?.title}`)
      await sandbox.post(`/api/people/${cafe.id}/choose`, { queryId: offered.queryId, resultId: result?.id })
      const posted = await seen(sandbox, en.line('inline-post', { shop: 'Café Aurora', amount: '4.00 EUR' }))
      await xiaomei.starts(posted.buttons[0]?.[0]?.url?.split('start=')[1])
      const pay = zh.label('pay-confirm-button', { amount: '4.00 欧元' })
      await xiaomei.sees('Café Aurora', 'Two croissants', pay)
      await xiaomei.taps(pay)
      await xiaomei.sees(zh.line('pay-receipt', { amount: '4.00 欧元', shop: 'Café Aurora' }))
      await seen(sandbox, '✅')
    },
  },
]

const asks = (sandbox: Sandbox, personId: number, text: string, chatId: number) =>
  sandbox.post<Offered>(`/api/people/${personId}/ask`, { text, chatId })

/** The newest message of the group, once it says that. */
async function seen(sandbox: Sandbox, words: string): Promise<Post> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; ) {
    const groups = await sandbox.get<{ title: string; messages: Post[] }[]>('/api/groups')
    const message = groups.find(({ title }) => title === TITLE)?.messages.at(-1)
    if (message?.text.includes(words)) {
      sandbox.say(`  in the group: ${message.text.replaceAll('\n', ' / ')}`)
      return message
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`nobody says "${words}" in the group`)
}
