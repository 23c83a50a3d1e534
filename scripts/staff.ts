import { loadConfig } from '../src/config/load.ts'
import type { Config } from '../src/config.ts'
import { type ChatRef, type Result, STAFF_ROLES } from '../src/core/index.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'
import { openConsoleCore } from './console/core.ts'

// Names a staff member, or changes their role: npm run staff -- <Telegram id> <name> [role]. Without a role: an agent.
// It prints the one-time link by which they set up their authenticator: hand it over by another way than Telegram.
// A new link, when theirs is lost or may be in other hands: npm run staff -- <Telegram id> --invite.
// Says that another Telegram account is the same person's, staff or customer, so that they neither approve what they asked
// for nor handle their own wallet: npm run staff -- <Telegram id> --also <other Telegram id>; --alone takes that back.
// Dismisses one, not the last owner: npm run staff -- <Telegram id> --dismiss. The bot is the one of BOT_TOKEN, else the sandbox's.
const SANDBOX_BOT = '7000000001'
const [telegramId = '', ...words] = process.argv.slice(2)
const named = STAFF_ROLES.find((known) => known === words.at(-1))
const name = (named ? words.slice(0, -1) : words).join(' ')
const known = /^(?:--(?:invite|dismiss|alone|also [0-9]{1,16})|[^-].*)$/
if (!/^[0-9]{1,16}$/.test(telegramId) || !known.test(name)) {
  process.stderr.write(
    `usage: npm run staff -- <Telegram id, digits> <name> [${STAFF_ROLES.join(' | ')}], or --invite, or --also <Telegram id>, or --alone, or --dismiss\n`,
  )
  process.exit(2)
}
const config = await loadConfig()
const database = await openHouseDatabase(config.database, config.dataDir)
const core = await openConsoleCore(database, config)
const botId = BigInt((config.bot.token ?? SANDBOX_BOT).split(':')[0] ?? SANDBOX_BOT)
const failed = await act({ botId, telegramId: BigInt(telegramId) }, config)
await database.close()

// The schema engine leaves a timer behind that would keep us here for ten seconds.
process.exit(failed ? 1 : 0)

async function act(chat: ChatRef, { http }: Config): Promise<boolean> {
  if (name === '--dismiss')
    return told(await core.dismissStaff(chat), () => `${telegramId} is no longer staff with bot ${botId}`)
  const also = /^(?:--alone|--also (?<id>[0-9]{1,16}))$/.exec(name)
  if (also) return tied(chat, also.groups?.['id'])
  if (name !== '--invite') {
    const role = named ?? 'agent'
    const done = await core.appointStaff({ ...chat, role, name })
    if (!done.ok) return told(done, () => '')
    process.stdout.write(`${name} (${telegramId}) has the role ${role} with bot ${botId}\n`)
    process.stdout.write(`Another Telegram account of theirs: npm run staff -- ${telegramId} --also <its id>\n`)
  }
  return told(
    await core.inviteStaff(chat),
    ({ token }) => `Their one-time link, good for a day: ${http.publicUrl}/staff-code#${token}`,
  )
}

async function tied(chat: ChatRef, id: string | undefined): Promise<boolean> {
  const other = id === undefined ? null : { botId, telegramId: BigInt(id) }
  const words = id === undefined ? `${telegramId} stands for itself` : `${telegramId} and ${id} are one person`
  return told(await core.tieStaff({ chat, other }), () => `${words} with bot ${botId}`)
}

function told<T>(answer: Result<T>, words: (value: T) => string): boolean {
  process.stdout.write(`${answer.ok ? words(answer.value) : refused(answer.failure.code)}\n`)
  return !answer.ok
}

function refused(code: string): string {
  return code === 'proposal_invalid'
    ? `${telegramId} is the last owner and stays one. Name another first: npm run staff -- <Telegram id> <name> owner`
    : `${telegramId} is not staff with bot ${botId}`
}
