import { type Core, createCore } from '#core'
import announceMonths from '../../src/jobs/announce-months.ts'
import deliverNotice from '../../src/jobs/deliver-notice.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { bareBot } from './bare-bot.ts'
import { depsOver } from './wallet.ts'

// The jobs that bring a month's picture, in a process that kills itself without a warning: `announced` when it is begun,
// `drawn` before it is noted that it goes, `handed` when that is noted and Telegram has nothing yet, `sent` when Telegram
// has it and nobody has noted that.
// Arguments: the database, the key, the Bot API server, the token, the notice, when, and by how many
// seconds the wallet's clock is ahead.
const [url = '', key = '', apiRoot = '', token = '', id = '', moment = '', ahead = '0'] = process.argv.slice(2)
const prisma = openDatabase(url)
const clock = () => new Date(Date.now() + Number(ahead) * 1000)
const real = createCore({ ...depsOver(prisma, Buffer.from(key, 'base64')), clock })
const dieAt = (now: string) => moment === now && process.kill(process.pid, 'SIGKILL')
const core: Core = {
  ...real,
  async announceMonths(input) {
    const page = await real.announceMonths(input)
    dieAt('announced')
    return page
  },
  async handMonth(input) {
    dieAt('drawn')
    const handed = await real.handMonth(input)
    dieAt('handed')
    return handed
  },
  async settleNotice(input) {
    dieAt('sent')
    return real.settleNotice(input)
  },
}
const bot = await bareBot({ core, prisma, apiRoot, token })
const never = () => Promise.reject(new Error('notices only'))
const parts = { core, deliverNotice: bot.deliverNotice, sendMail: never, removeMessage: never, deliverPaper: never }
if (moment === 'announced') await announceMonths.run(parts)
else await deliverNotice.run(parts, { ids: [id] }, new AbortController().signal)
