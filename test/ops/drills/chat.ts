import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startStandIn } from '../../../src/sandbox/telegram/index.ts'
import { bareBot } from '../../support/bare-bot.ts'
import { openWorld } from '../../support/world.ts'
import { word } from './environment.ts'
import { type Drill, live } from './rotated.ts'

const ANSWER_WITHIN_MS = 30_000

/** Telegram that posts to us, somebody who writes, and the process of the moment. */
async function openChat() {
  const world = await openWorld()
  const standIn = await startStandIn()
  let bot: Awaited<ReturnType<typeof bareBot>> | undefined
  const server = createServer((request, response) => void bot?.webhook(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { id } = standIn.world.addPerson({ name: 'Nina Novak', language: 'en' })
  const answers = () => standIn.world.chat(id).messages.filter(({ from }) => from === standIn.bot.id).length
  return {
    ...{ standIn, url },
    answers,
    say: (text: string) => void standIn.world.say(id, text),
    async hears(count: number) {
      await standIn.world.chatUntil(id, () => answers() >= count, ANSWER_WITHIN_MS)
      if (answers() < count) throw new Error('nobody answered')
    },
    /** Another process takes over, with these secrets and the token of now. */
    async upgrade(...webhookSecrets: string[]) {
      const { prisma } = world.deps
      const next = await bareBot({ core: world.core, prisma, ...standIn, token: standIn.bot.token, webhookSecrets })
      const before = bot
      bot = next
      await next.start(url)
      await before?.stop()
    },
    async close() {
      await bot?.stop()
      await standIn.close()
      await new Promise((resolve) => server.close(resolve))
      await world.close()
    },
  }
}

/** Telegram signs with the newest it was told; what it posted before with the one before is believed as well. */
export const webhookSecret: Drill = async () => {
  const chat = await openChat()
  const [old, next] = [word(), word()]
  await chat.upgrade(old)
  const life = live(async () => {
    const count = chat.answers() + 1
    chat.say('/start')
    await chat.hears(count)
  })
  const status = async (secret: string) => {
    const headers = { 'x-telegram-bot-api-secret-token': secret, 'content-type': 'application/json' }
    return (await fetch(chat.url, { method: 'POST', headers, body: JSON.stringify({ update_id: 1 }) })).status
  }
  await life.goesOn()
  await chat.upgrade(next, old)
  await life.goesOn()
  const late = await status(old)
  await chat.upgrade(next)
  await life.goesOn()
  const seen = await life.stop()
  if (late !== 200) seen.trouble.push(`a late post was answered with ${late}`)
  const oldIsDead = (await status(old)) === 401
  await chat.close()
  return { ...seen, oldIsDead }
}

/** Between /revoke and the next start Telegram posts to nobody and keeps what people write: they are answered later. */
export const botToken: Drill = async () => {
  const chat = await openChat()
  const { standIn } = chat
  const [secret, old] = [word(), standIn.bot.token]
  const call = (token: string, method: string) => fetch(`${standIn.apiRoot}/bot${token}/${method}`, { method: 'POST' })
  await chat.upgrade(secret)
  chat.say('/start')
  await chat.hears(1)
  await call(old, 'deleteWebhook')
  standIn.bot.token = `${standIn.bot.id}:${word()}`
  const before = chat.answers()
  for (const text of ['/help', '/fees', '/help']) chat.say(text)
  const isSilent = chat.answers() === before
  await chat.upgrade(secret)
  const trouble = isSilent ? [] : ['the old token still spoke']
  await chat.hears(before + 3).catch((error: Error) => trouble.push(error.message))
  const oldIsDead = (await call(old, 'getMe')).status === 401
  await chat.close()
  return { asked: 4, trouble, oldIsDead }
}
