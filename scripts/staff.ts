import { loadConfig } from '../src/config/load.ts'
import type { Scope } from '../src/core/kit/use-case.ts'
import { appointStaff } from '../src/core/staff/appoint-staff.ts'
import { dismissStaff } from '../src/core/staff/dismiss-staff.ts'
import { STAFF_ROLES } from '../src/core/staff/permissions.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'

// Names a staff member, or changes their role: npm run staff -- <Telegram id> <name> [role]. Without a role: an agent.
// Dismisses one: npm run staff -- <Telegram id> --dismiss.
// The bot is the one of BOT_TOKEN, else the sandbox's.
const SANDBOX_BOT = '7000000001'
const [telegramId = '', ...words] = process.argv.slice(2)
const named = STAFF_ROLES.find((known) => known === words.at(-1))
const name = (named ? words.slice(0, -1) : words).join(' ')
if (!/^[0-9]{1,16}$/.test(telegramId) || name === '') {
  process.stderr.write(
    `usage: npm run staff -- <Telegram id, digits> <name> [${STAFF_ROLES.join(' | ')}], or --dismiss\n`,
  )
  process.exit(2)
}
const config = await loadConfig()
const database = await openHouseDatabase(config.database, config.dataDir)
const botId = BigInt((config.bot.token ?? SANDBOX_BOT).split(':')[0] ?? SANDBOX_BOT)
const chat = { botId, telegramId: BigInt(telegramId) }
const role = named ?? 'agent'
await database.prisma.$transaction((tx) => {
  const scope = { tx, now: new Date() } as Scope
  return name === '--dismiss' ? dismissStaff(scope, chat) : appointStaff(scope, { ...chat, role, name })
})
await database.close()
process.stdout.write(
  name === '--dismiss'
    ? `${telegramId} is no longer staff with bot ${botId}\n`
    : `${name} (${telegramId}) has the role ${role} with bot ${botId}\n`,
)

// The schema engine leaves a timer behind that would keep us here for ten seconds.
process.exit(0)
