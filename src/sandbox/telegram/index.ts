import type { AddressInfo } from 'node:net'
import { createBotApi } from './bot-api.ts'
import { createFaults, type Faults } from './faults.ts'
import { createHttpServer } from './http-server.ts'
import { commandsFor } from './methods/commands.ts'
import { profileText } from './methods/profile.ts'
import { keepState, loadState } from './state-file.ts'
import type { BotCommand } from './wire.ts'
import type { Bot } from './world/core.ts'
import { createWorld, type World } from './world/world.ts'

export type { World }

/** Telegram's servers, on this machine. */
export type StandIn = {
  /** Such as http://127.0.0.1:53211: the bot's TELEGRAM_API_ROOT. */
  apiRoot: string
  /** The bot this server knows: the token it accepts, and its user. */
  bot: Bot
  world: World
  faults: Faults
  /** The command menu a person sees in their chat. */
  commandsFor(personId: number): BotCommand[]
  /** The bot's texts in a person's language, as an empty chat shows them. */
  profileFor(personId: number): { name: string; description: string; shortDescription: string }
  close(): Promise<void>
}

export type StandInOptions = {
  token?: string
  username?: string
  firstName?: string
  /** Absent or 0: any free port. */
  port?: number
  now?: () => Date
  /** People, chats and messages survive a restart in this JSON file. */
  stateFile?: string
  /** See `PollOptions`; true unless said otherwise. */
  holdsRepeatedPolls?: boolean
}

const TOKEN = '7000000001:AAF-okpay-stand-in-token-0000000000'

export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const token = options.token ?? TOKEN
  const { username = 'okpay_sandbox_bot', firstName = 'OKPay' } = options
  const bot: Bot = { id: Number(token.split(':')[0]), token, username, firstName }
  const state = await loadState(options.stateFile)
  const { world, ...server } = createWorld(state, bot, options.now ?? (() => new Date()))
  const faults = createFaults(server.updates.faults)
  const api = createBotApi(server, { holdsRepeatedPolls: options.holdsRepeatedPolls ?? true })
  const http = createHttpServer(server, api, faults)
  const keeper = keepState(server.core, options.stateFile)

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = http.address() as AddressInfo

  return {
    apiRoot: `http://127.0.0.1:${port}`,
    bot,
    world,
    faults,
    commandsFor: (personId) => commandsFor(server, world.person(personId)),
    profileFor(personId) {
      const language = world.person(personId).language.slice(0, 2)
      return {
        name: profileText(server, 'name', language),
        description: profileText(server, 'description', language),
        shortDescription: profileText(server, 'short_description', language),
      }
    },
    async close() {
      api.close()
      const closed = new Promise<void>((resolve) => http.close(() => resolve()))
      http.closeAllConnections()
      await closed
      await keeper.close()
    },
  }
}
