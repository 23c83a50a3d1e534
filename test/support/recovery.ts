import type { ChatRef } from '#core'
import { run, type UseCase } from '../../src/core/kit/use-case.ts'
import { bindChat } from '../../src/core/people/rebind/bind-chat.ts'
import { granted, mailReader } from './people.ts'
import type { Person, World } from './world.ts'

/** A Telegram account that never had a wallet, and the link its chat gives to whoever says that they have one. */
export async function newChat(world: World): Promise<{ chat: ChatRef; token: string }> {
  const chat = world.stranger()
  granted(await world.core.meetChat({ chat, firstName: 'Newly' }))
  return { chat, token: granted(await world.core.issueLink({ actor: chat, purpose: 'rebind' })).token }
}

/** The link in the mail that somebody without a second factor asks for. */
export async function recoveryLink(world: World, token: string, email: string): Promise<string> {
  granted(await world.core.requestRecovery({ token, email, source: '192.0.2.77', locale: 'en' }))
  const { core, deps } = world
  return (await mailReader({ core, prisma: deps.prisma })(email)).token
}

/** Somebody's recovery, as staff have it to compare. Returns its id. @param chat where the wallet is to go */
export async function recoveryOf(world: World, person: Person, chat?: ChatRef): Promise<string> {
  const token = chat
    ? granted(await world.core.issueLink({ actor: chat, purpose: 'rebind' })).token
    : (await newChat(world)).token
  const link = await recoveryLink(world, token, person.email)
  const statement = `I am ${person.name}`
  granted(await world.core.openCase({ token: link, password: person.password, statement }))
  const where = { userId: person.userId, state: 'identity' }
  return (await world.deps.prisma.rebind.findFirstOrThrow({ where })).id
}

/** Two of staff agree about it. */
export async function agreed(world: World, rebindId: string): Promise<void> {
  const { core } = world
  const [asker, approver] = [await world.agent('agent'), await world.agent('supervisor')]
  const asked = { kind: 'rebind_account', rebindId } as const
  const { id, hash } = granted(await core.requestApproval({ actor: asker, asked, reason: 'all of it agrees' }))
  granted(await core.decideApproval({ actor: approver, id, hash, decision: 'approve' }))
}

const bind: UseCase<{ chat: ChatRef; userId: string }, null> = async (scope, { chat, userId }) => {
  const rebind = await scope.tx.rebind.findFirstOrThrow({ where: { ...chat, state: 'open' } })
  await bindChat(scope, rebind, userId, 'code')
  return null
}

/** Takes somebody's wallet into another chat as a right code does, for who has no authenticator. Returns that chat. */
export async function movedAway(world: World, { userId }: Pick<Person, 'userId'>): Promise<ChatRef> {
  const { chat } = await newChat(world)
  granted(await run(world.deps, bind, { chat, userId }))
  return chat
}
