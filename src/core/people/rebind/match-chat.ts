import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { findLink, voidLinks } from '../link/link.ts'
import { mailOwner } from '../mail-user.ts'
import { lockRebind } from './rebind.ts'
import { refuseLeftAddress } from './recovery-number.ts'

/** `number`: two digits, 10 to 99. */
type Input = { token: string; number: number }

/**
 * Which digits the chat shows that asked for this recovery. Whoever cannot say is not in that chat: somebody else asked for
 * the mail, and wants the wallet for a chat of theirs. A wrong answer (`wrong_chat`) ends the link, and the account's
 * mailbox hears why; the chat that asked hears nothing, or it would learn that the address has an account (ATH-09).
 * `link_expired` also for one whose chat was shown no digits, or whose address is not the account's any more.
 */
export const matchChat = (deps: CoreDeps, input: Input): Promise<Result<null>> => judged(run(deps, match, input))

async function match(scope: Scope, { token, number }: Input): Promise<Result<null>> {
  const { subject: id } = await findLink(scope, token, 'recovery')
  const rebind = (await lockRebind(scope, id, ['open'])) ?? fail({ code: 'link_expired' })
  // Of two answers at once the second one finds what became of the first.
  await findLink(scope, token, 'recovery')
  const userId = rebind.userId ?? fail({ code: 'link_expired' })
  await refuseLeftAddress(scope, userId, rebind)
  // Asked for under the version before: its chat was shown no digits, so no answer says anything of who is there.
  const shown = rebind.number ?? fail({ code: 'link_expired' })
  const isRight = shown === number
  await scope.tx.rebind.update({ where: { id }, data: { numberAt: isRight ? scope.now : null }, select: { id: true } })
  if (isRight) return { ok: true, value: null }
  await voidLinks(scope, { subject: id, purpose: 'recovery' })
  await audit(scope, { page: 'recovery' }, 'recovery.wrong_chat', `user:${userId}`, { rebind: id })
  await mailOwner(scope, userId, 'recovery_wrong_chat')
  return { ok: false, failure: { code: 'wrong_chat' } }
}
