import type { Plans } from './decided.ts'
import { looksAt, waitingCase } from './identity.ts'
import { caseOf, lostMailbox } from './lost-mailbox.ts'
import { granted } from './people.ts'
import { recoveryOf } from './recovery.ts'
import { byChat } from './trail.ts'
import { amountOf, type World } from './world.ts'

const eur = (text: string) => amountOf(text, 'EUR')
const inDays = ({ deps }: World, days: number) => new Date(deps.clock().getTime() + days * 86_400_000)
const is = async (state: Promise<{ state: string } | null>, wanted: string) => ((await state)?.state === wanted ? 1 : 0)

/** What two decide about an account, its person or somebody of staff. */
export const ABOUT_PEOPLE = {
  async release_account({ world, asker }) {
    const about = await world.person()
    const { userId } = about
    granted(await world.core.restrictCustomer({ actor: asker, userId, category: 'security', reason: 'odd' }))
    const done = () => is(world.deps.prisma.user.findUnique({ where: { id: userId } }), 'active')
    return { row: ['account.released', `user:${userId}`], asked: { kind: 'release_account', userId }, about, done }
  },
  async rebind_account({ world }) {
    const about = await world.person()
    const rebindId = await recoveryOf(world, about)
    const was = (await world.deps.prisma.rebind.findUniqueOrThrow({ where: { id: rebindId } })).state
    const done = async () =>
      (await world.deps.prisma.rebind.findUniqueOrThrow({ where: { id: rebindId } })).state === was ? 0 : 1
    return {
      row: ['rebind.approved', `user:${about.userId}`],
      asked: { kind: 'rebind_account', rebindId },
      about,
      done,
    }
  },
  async replace_mailbox({ world }) {
    const about = await world.person()
    const mailboxId = await lostMailbox(world, about, `new.${about.email}`)
    const asked = { kind: 'replace_mailbox', mailboxId } as const
    return {
      row: ['mailbox.approved', `user:${about.userId}`],
      asked,
      about,
      done: () => is(caseOf(world, about), 'waiting'),
    }
  },
  async set_level({ world, asker, others }) {
    const about = await world.person()
    const caseId = await waitingCase(world, about)
    await looksAt(world, caseId, asker, ...others)
    const level = async () => (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: about.userId } })).level
    const was = await level()
    return {
      row: ['identity.approved', `user:${about.userId}`],
      asked: { kind: 'set_level', caseId },
      about,
      done: async () => Number((await level()) !== was),
    }
  },
  async set_limits({ world }) {
    const about = await world.person()
    const { userId } = about
    const limits = { single: eur('25.00'), daily: null, monthly: null }
    const done = () => world.deps.prisma.limitOverride.count({ where: { userId } })
    return {
      row: ['limits.set', `user:${userId}`],
      asked: { kind: 'set_limits', userId, limits, until: inDays(world, 30) },
      about,
      done,
    }
  },
  async set_role({ world }) {
    const about = await world.agent('supervisor')
    const who = String(about.telegramId)
    const done = async () =>
      world.deps.prisma.staff.count({ where: { botId: about.botId, telegramId: about.telegramId, role: 'finance' } })
    return {
      row: ['staff.appointed', byChat(about)],
      asked: { kind: 'set_role', who, role: 'finance', name: null },
      about,
      done,
    }
  },
} satisfies Partial<Plans>
