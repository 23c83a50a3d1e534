import { pino } from 'pino'
import { Registry } from 'prom-client'
import { createCore } from '../../src/core/index.ts'
import { openClock } from '../../src/platform/clock.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { firstKeys } from '../../src/platform/keys/index.ts'
import { BANK_ACCOUNTS, depsOver } from '../../test/support/wallet.ts'
import { CARD_ACCOUNT, KEYS, PUBLIC_URL } from './agreed.ts'
import { openChat } from './house/chat.ts'
import { openWeb } from './house/web.ts'
import { openWork } from './house/work.ts'
import type { Need, Place } from './place.ts'

export type House = Awaited<ReturnType<typeof openHouse>>

/** The program's real parts put together as `src/main.ts` does it; of the shells, those that a scenario needs. */
export async function openHouse({ appUrl, adminUrl, key, outside }: Place, needs: readonly Need[]) {
  const keyEncryptionKey = Buffer.from(key, 'base64')
  const prisma = openDatabase(appUrl, 4)
  const clock = await openClock(adminUrl)
  const log = pino({ level: 'silent' })
  const texts = needs.length > 0 ? await loadedTexts() : undefined
  const http = needs.includes('web') ? await import('../../src/http/index.ts') : undefined
  const card = { url: outside.url, account: CARD_ACCOUNT, secrets: [KEYS.card] }
  const bank = { url: outside.url, account: BANK_ACCOUNTS.EUR.account, secrets: [KEYS.bank] }
  const parts = { publicUrl: PUBLIC_URL, now: clock.now, log }
  const core = createCore({
    ...depsOver(prisma, keyEncryptionKey),
    clock: clock.now,
    webhookOrigins: [outside.url],
    orderDesks: http?.openDesks({ card }, parts) ?? {},
    payoutDesks: http?.openPayoutDesks({ bank }, parts).payoutDesks ?? {},
  })
  const shared = { core, log, now: clock.now }
  const chat = needs.includes('chat') && texts ? await openChat({ ...shared, prisma, texts, outside }) : undefined
  const csrfKey = firstKeys(keyEncryptionKey).csrf
  const web = http && texts && (await openWeb(http, { ...shared, texts, csrfKey, metrics: new Registry() }))
  const work =
    needs.includes('work') && texts ? openWork({ ...shared, texts, chat, appUrl, mailUrl: outside.url }) : undefined
  return {
    core,
    clock,
    url: web?.url,
    work,
    async close() {
      await work?.rest()
      await chat?.close()
      await web?.close()
      await prisma.$disconnect()
    },
  }
}

async function loadedTexts() {
  const { loadTexts } = await import('../../src/platform/texts.ts')
  return loadTexts(new URL('../../locales', import.meta.url).pathname)
}

/** Loads the code of what a scenario needs, ahead of its first use. */
export async function prepare(needs: readonly Need[]): Promise<void> {
  if (needs.length > 0) await import('../../src/platform/texts.ts')
  if (needs.includes('web')) await import('../../src/http/index.ts')
  if (needs.includes('chat')) await import('../../src/bot/index.ts')
  if (needs.includes('work')) await import('../../src/platform/worker/worker.ts')
}
