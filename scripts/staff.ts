import { loadConfig } from '../src/config/load.ts'
import type { Scope } from '../src/core/kit/use-case.ts'
import { appointStaff } from '../src/core/people/appoint-staff.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'

// Names a support agent: npm run staff -- <Telegram id> <name>. The bot is the one of BOT_TOKEN, else the sandbox's.
const SANDBOX_BOT = '7000000001'
const [telegramId = '', ...name] = process.argv.slice(2)
if (!/^[0-9]{1,16}$/.test(telegramId) || name.length === 0) {
  process.stderr.write('usage: npm run staff -- <Telegram id, digits> <name>\n')
  process.exit(2)
}
const config = await loadConfig()
const database = await openHouseDatabase(config.database, config.dataDir)
const botId = BigInt((config.bot.token ?? SANDBOX_BOT).split(':')[0] ?? SANDBOX_BOT)
const member = { botId, telegramId: BigInt(telegramId), role: 'agent', name: name.join(' ') } as const
await database.prisma.$transaction((tx) => appointStaff({ tx, now: new Date() } as Scope, member))
await database.close()
process.stdout.write(`${member.name} (${telegramId}) is a support agent of bot ${botId}\n`)

// The schema engine leaves a timer behind that would keep us here for ten seconds.
process.exit(0)
