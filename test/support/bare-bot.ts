import { join } from 'node:path'
import { pino } from 'pino'
import type { Core } from '#core'
import type { PrismaClient } from '#prisma'
import { createBot } from '../../src/bot/index.ts'
import { createPapers } from '../../src/papers/index.ts'
import { createProcessLock } from '../../src/platform/locks/process-lock.ts'
import { createQr } from '../../src/platform/qr/qr.ts'
import { createPostgresSessions } from '../../src/platform/sessions/postgres-sessions.ts'
import { loadTexts } from '../../src/platform/texts.ts'

type Parts = { core: Core; prisma: PrismaClient; apiRoot: string; token: string; webhookSecrets?: readonly string[] }

/** The bot over a core, with nothing beside it but the database: what programs that are to be killed are made of. */
export function bareBot({ core, prisma, apiRoot, token, webhookSecrets }: Parts) {
  const texts = loadTexts(join(import.meta.dirname, '../../locales'))
  const publicUrl = 'https://okpay.example'
  return createBot({
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
    ...(webhookSecrets && { webhookSecrets }),
  })
}
