import type { ChatRef } from '#core'
import { mailsTo, tokenMailedTo } from '../core/people/outbox.ts'
import { granted, typePin } from './people.ts'
import { PASSWORD, type Person, type World } from './world.ts'

type Owner = Pick<Person, 'chat' | 'pin'>

/** The PIN in somebody's own chat, as whoever unlocks it gives it. */
export async function pinGiven({ core }: World, { chat: actor, pin }: Owner): Promise<void> {
  const { padId } = granted(await core.openPad({ actor, purpose: 'unlock' }))
  await typePin(core, actor, padId, pin)
}

/** The link to the page where another address is asked for, after the PIN. */
export async function lostLink(world: World, owner: Owner): Promise<string> {
  await pinGiven(world, owner)
  return granted(await world.core.issueLink({ actor: owner.chat, purpose: 'lost_mailbox' })).token
}

/** The newest link of a kind that was mailed to an address; '' where there is none. */
export const linkMailed = async (world: World, to: string, named: string): Promise<string> =>
  (await mailsTo(world, to)).filter(({ template }) => template === named).at(-1)?.values['token'] ?? ''

/** What somebody asks for on the page, with everything it takes. @param code of the authenticator, where it is on */
export async function reported(world: World, owner: Person, email: string, code = ''): Promise<void> {
  const token = await lostLink(world, owner)
  granted(await world.core.reportLostMailbox({ token, email, code, statement: `I am ${owner.name}` }))
}

/** The same, confirmed by the new mailbox: staff have it to compare. Returns the case's id. */
export async function lostMailbox(world: World, owner: Person, email: string, code = ''): Promise<string> {
  await reported(world, owner, email, code)
  granted(await world.core.confirmMailbox({ token: await linkMailed(world, email, 'mailbox_confirm') }))
  return (await caseOf(world, owner)).id
}

/** Somebody's newest case. */
export const caseOf = ({ deps }: World, { userId }: Pick<Person, 'userId'>) =>
  deps.prisma.mailboxCase.findFirstOrThrow({ where: { userId }, orderBy: { createdAt: 'desc' } })

/** One of staff asks for it. */
export async function askedFor({ core }: World, actor: ChatRef, mailboxId: string) {
  const asked = { kind: 'replace_mailbox', mailboxId } as const
  return granted(await core.requestApproval({ actor, asked, reason: 'all of it agrees' }))
}

/** Two of staff agree about it. */
export async function agreedTo(world: World, mailboxId: string): Promise<void> {
  const { id, hash } = await askedFor(world, await world.agent('agent'), mailboxId)
  const actor = await world.agent('supervisor')
  granted(await world.core.decideApproval({ actor, id, hash, decision: 'approve' }))
}

/** Somebody's address becomes another the ordinary way, with the mailbox they have. @param code of the authenticator, where it is on */
export async function addressChanged(world: World, person: Person, email: string, code = '') {
  const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'email_change' }))
  granted(await world.core.changeEmail({ token, password: PASSWORD, code, email }))
  return world.core.confirmEmail({ token: await tokenMailedTo(world, email) })
}

const WAIT = 72 * 3600

/** The whole way: the account has another address. Returns the case's id. */
export async function mailboxReplaced(world: World, owner: Person, email: string, code = ''): Promise<string> {
  const id = await lostMailbox(world, owner, email, code)
  await agreedTo(world, id)
  await world.advance(WAIT + 1)
  granted(await world.core.finishMailboxCase({ id }))
  return id
}
