import type { Result, Asked as Wanted } from '../../../../src/core/index.ts'
import { PASSWORD } from '../../../../test/support/people.ts'
import { AGENT, SUPERVISOR } from '../cast.ts'
import type { Asked } from '../model/aim.ts'
import type { Stage } from '../stage.ts'
import { done } from './payments.ts'

type Who = { who: number }

export const freeze = async ({ core, chat }: Stage, { who }: Who): Promise<Result<object | null>> =>
  done(await core.freezeSelf({ actor: chat(who) }))

export async function unfreeze(
  { core, chat }: Stage,
  { who, right }: Asked<'unfreeze'>,
): Promise<Result<object | null>> {
  const link = await core.issueLink({ actor: chat(who), purpose: 'unfreeze' })
  if (!link.ok) return link
  return done(await core.unfreezeSelf({ token: link.value.token, password: right ? PASSWORD : 'not the password' }))
}

export const restrict = ({ core, userId }: Stage, { who }: Who): Promise<Result<object | null>> =>
  core.restrictCustomer({ actor: AGENT, userId: userId(who), category: 'security', reason: 'simulated' })

/** Each restriction that stands by itself, the oldest first; where none does, that there is one. */
export async function release(stage: Stage, { who }: Who): Promise<Result<object | null>> {
  const userId = stage.userId(who)
  const asked = { kind: 'release_account', userId } as const
  const standing = await stage.prisma.restriction.findMany({
    where: { userId, liftedAt: null },
    orderBy: { createdAt: 'asc' },
  })
  let answer: Result<object | null> | undefined
  for (const { id: restrictionId } of standing) answer = await agreed(stage, { ...asked, restrictionId })
  return answer ?? agreed(stage, asked)
}

/** One of the staff asks, another agrees. */
export async function agreed({ core }: Stage, wanted: Wanted): Promise<Result<object | null>> {
  const asked = await core.requestApproval({ actor: AGENT, asked: wanted, reason: 'simulated' })
  if (!asked.ok) return asked
  const { id, hash } = asked.value
  return core.decideApproval({ actor: SUPERVISOR, id, hash, decision: 'approve' })
}

/** The link comes by mail, if one comes. */
export async function reset({ core, email, prisma }: Stage, { who }: Who): Promise<Result<object | null>> {
  const asked = await core.requestReset({ email: email(who), source: email(who), locale: 'en' })
  if (!asked.ok) return asked
  const waiting = { template: 'password_reset', state: { in: ['waiting', 'sending'] } }
  const [row] = await prisma.mail.findMany({ where: waiting, orderBy: { createdAt: 'desc' }, take: 1 })
  const mail = row && (await core.takeMail({ id: row.id }))
  if (!mail?.ok || !mail.value) return { ok: true, value: { mail: false } }
  await core.settleMail({ id: mail.value.id, outcome: 'sent' })
  const token = mail.value.values['token'] ?? ''
  const kept = await core.resetPassword({ token, password: PASSWORD, repeated: PASSWORD })
  return kept.ok ? { ok: true, value: { mail: true } } : kept
}
