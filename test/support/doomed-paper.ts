import type { Core } from '#core'
import makePaper from '../../src/jobs/make-paper.ts'
import { bareBot } from './bare-bot.ts'
import { openWallet } from './wallet.ts'

// The job that makes a statement, in a process that kills itself without a warning: `reading` in the middle of the lines,
// `handed` when Telegram has the file and nobody has noted that yet.
// Arguments: the database, the key, the Bot API server, the token, the paper, and when.
const [url = '', key = '', apiRoot = '', token = '', id = '', moment = 'reading'] = process.argv.slice(2)
const die = () => process.kill(process.pid, 'SIGKILL')
const { core: real, prisma } = openWallet(url, Buffer.from(key, 'base64'))
const core: Core = {
  ...real,
  async readStatement(input) {
    const page = await real.readStatement(input)
    if (moment === 'reading') die()
    return page
  },
  async settlePaper(input) {
    if (moment === 'handed') die()
    return real.settlePaper(input)
  },
}
const bot = await bareBot({ core, prisma, apiRoot, token })
const never = () => Promise.reject(new Error('papers only'))
const parts = { core, deliverNotice: never, sendMail: never, removeMessage: never, deliverPaper: bot.deliverPaper }
await makePaper.run(parts, { id })
