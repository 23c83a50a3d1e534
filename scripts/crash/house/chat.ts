import type { Logger } from 'pino'
import type { PrismaClient } from '#prisma'
import type { Core } from '../../../src/core/index.ts'
import type { Texts } from '../../../src/platform/texts.ts'
import { PUBLIC_URL } from '../agreed.ts'
import type { Place } from '../place.ts'

type Parts = { core: Core; prisma: PrismaClient; texts: Texts; log: Logger; now: () => Date; outside: Place['outside'] }

/** The bot, polling. Dialogues are in PostgreSQL, as on a machine without Redis: so are their points. */
export async function openChat({ core, prisma, texts, log, now, outside }: Parts) {
  const { createBot } = await import('../../../src/bot/index.ts')
  const { createProcessLock } = await import('../../../src/platform/locks/process-lock.ts')
  const { createQr } = await import('../../../src/platform/qr/qr.ts')
  const { createPostgresSessions } = await import('../../../src/platform/sessions/postgres-sessions.ts')
  const { createPapers } = await import('../../../src/papers/index.ts')
  const qr = createQr()
  const bot = await createBot({
    core,
    texts,
    token: outside.token,
    apiRoot: outside.apiRoot,
    sessions: createPostgresSessions(prisma),
    lock: createProcessLock(),
    rate: { take: async () => 'pass' },
    qr,
    papers: createPapers({ core, texts, publicUrl: PUBLIC_URL }),
    log,
    publicUrl: PUBLIC_URL,
    clock: now,
  })
  await bot.start()
  const close = async () => {
    await bot.stop()
    await qr.close()
  }
  const { deliverNotice, deliverPaper, removeMessage, renewPost } = bot
  return { deliverNotice, deliverPaper, removeMessage, renewPost, close }
}
