import type { KindOf } from '../approvals/kind.ts'
import { chatKey, chatName } from '../chat/chat-key.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { shownLine } from '../kit/shown-text.ts'
import { isLastOwner, lockStaff } from './end-staff.ts'
import { chatNamed } from './member.ts'
import { STAFF_ROLES } from './permissions.ts'
import { chatsOf } from './same-person.ts'
import type { RoleProposal } from './views.ts'
import { walletsOf } from './wallets.ts'

/** `was`: what they were when it was asked. */
type Request = { botId: string; telegramId: string; name: string; role: string; was: string | null }

const NAME_MAX = 40

/**
 * Two of staff make somebody one of them, or something else than they were; never oneself, from whichever chat. What they
 * may do by a code they may do once the owner has handed over an authenticator, at the console: no chat makes itself one.
 */
export const SET_ROLE: KindOf<'set_role'> = {
  ask: 'staff.ask',
  approve: 'staff.approve',
  async prepare(scope, { who, role, name }, botId) {
    const chat = await chatNamed(scope, botId, who)
    const was = await scope.tx.staff.findUnique({ where: chatKey(chat), select: { role: true, name: true } })
    if (was?.role === role) fail({ code: 'proposal_invalid', why: 'no_change' })
    if (await isLastOwner(scope, chat)) fail({ code: 'proposal_invalid', why: 'last_owner' })
    const called = shownLine(name ?? '').slice(0, NAME_MAX) || was?.name
    if (called === undefined) return fail({ code: 'proposal_invalid', why: 'name_needed' })
    const { own: beneficiary } = await walletsOf(scope.tx, await chatsOf(scope.tx, chat))
    const named = { botId: String(chat.botId), telegramId: String(chat.telegramId), name: called }
    return { request: { ...named, role, was: was?.role ?? null }, beneficiary }
  },
  async execute(scope, { botId, telegramId, name, role, was }: Request, approval) {
    const chat = { botId: BigInt(botId), telegramId: BigInt(telegramId) }
    await lockStaff(scope)
    const now = await scope.tx.staff.findUnique({ where: chatKey(chat), select: { role: true } })
    if ((now?.role ?? null) !== was || (await isLastOwner(scope, chat))) return false
    await scope.tx.staff.upsert({
      where: chatKey(chat),
      create: { ...chat, role, name, createdAt: scope.now },
      // What they proved as something else they prove anew.
      update: { role, name, provenUntil: null },
      select: { botId: true },
    })
    await audit(scope, 'system', 'staff.appointed', chatName(chat), { role, approval })
    return true
  },
  async concerns({ tx }, request: Request) {
    return (await walletsOf(tx, await chatsOf(tx, chatOf(request)))).all
  },
  async chats({ tx }, request: Request) {
    return chatsOf(tx, chatOf(request))
  },
  async show(_scope, { telegramId, name, role, was }: Request): Promise<RoleProposal> {
    const known = (text: string | null) => STAFF_ROLES.find((one) => one === text) ?? null
    return { kind: 'set_role', telegramId, name, now: known(was), next: must(known(role), 'a role was asked for') }
  },
}

const chatOf = ({ botId, telegramId }: Request) => ({ botId: BigInt(botId), telegramId: BigInt(telegramId) })
