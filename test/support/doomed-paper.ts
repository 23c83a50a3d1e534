import { join } from 'node:path'
import { pino } from 'pino'
import type { Core } from '#core'
import { createBot } from '../../src/bot/index.ts'
import makePaper from '../../src/jobs/make-paper.ts'
import { createPapers } from '../../src/papers/index.ts'
import { createProcessLock } from '../../src/platform/locks/process-lock.ts'
import { createQr } from '../../src/platform/qr/qr.ts'
import { createPostgresSessions } from '../../src/platform/sessions/postgres-sessions.ts'
import { loadTexts } from '../../src/platform/texts.ts'
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
const texts = loadTexts(join(import.meta.dirname, '../../locales'))
const publicUrl = 'https://okpay.example'
const bot = await createBot({
  core,
  texts,
  papers: createPapers({ core, texts, publicUrl }),
  token,
  apiRoot,
  sessions: createPostgresSessions(prisma),
  lock: createProcessLock(),
  rate: { take: async () => 'pass' },
  qr: createQr(),
  log: pino({ level: 'silent' }),
  publicUrl,
  clock: () => new Date(),
})
const never = () => Promise.reject(new Error('papers only'))
const parts = { core, deliverNotice: never, sendMail: never, removeMessage: never, deliverPaper: bot.deliverPaper }
await makePaper.run(parts, { id })
