import type { ChatRef } from '#core'
import { tokenHash } from '../../src/core/kit/token.ts'
import { run, type UseCase } from '../../src/core/kit/use-case.ts'
import { bindChat } from '../../src/core/people/rebind/bind-chat.ts'
import { noticesFor } from '../core/people/outbox.ts'
import { granted, mailReader } from './people.ts'
import type { Person, World } from './world.ts'

/** A Telegram account that never had a wallet, and the link its chat gives to whoever says that they have one. */
export async function newChat(world: World): Promise<{ chat: ChatRef; token: string }> {
  const chat = world.stranger()
  granted(await world.core.meetChat({ chat, firstName: 'Newly' }))
  return { chat, token: granted(await world.core.issueLink({ actor: chat, purpose: 'rebind' })).token }
}

/** The two digits that a chat was shown last. */
export async function numberShown(world: World, chat: ChatRef): Promise<number> {
  const shown = (await noticesFor(world, chat)).findLast((notice) => notice.kind === 'recovery_number')
  if (shown?.kind !== 'recovery_number') throw new Error('no digits were shown there')
  return shown.number
}

/** The link in the mail that somebody without a second factor asks for, once the digits of the chat that asked were typed. */
export async function recoveryLink(world: World, token: string, email: string): Promise<string> {
  const { core, deps } = world
  granted(await core.requestRecovery({ token, email, source: '192.0.2.77', locale: 'en' }))
  const link = (await mailReader({ core, prisma: deps.prisma })(email)).token
  const { subject: id } = await deps.prisma.linkToken.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } })
  const { botId, telegramId } = await deps.prisma.rebind.findUniqueOrThrow({ where: { id } })
  granted(await core.matchChat({ token: link, number: await numberShown(world, { botId, telegramId }) }))
  return link
}

/** The link in the mail of somebody who lost only the second factor, once the digits their own chat shows were typed. */
export async function lostFactorLink(world: World, { chat, email }: Pick<Person, 'chat' | 'email'>): Promise<string> {
  const { core, deps } = world
  const { number } = granted(await core.reportLostFactor({ actor: chat }))
  const { token } = await mailReader({ core, prisma: deps.prisma })(email)
  granted(await core.matchChat({ token, number }))
  return token
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
