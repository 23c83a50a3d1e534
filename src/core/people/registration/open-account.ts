import { chatKey } from '../../chat/chat-key.ts'
import { carryOver } from '../../closing/carry-over.ts'
import { audit } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'
import { accountOf, ownerOfUser } from '../../ledger/chart.ts'
import { notify } from '../../notices/notify.ts'
import { countryOfPhone } from '../../region/country-of-phone.ts'
import { readLinks, stateOf, viewLink } from '../../shop/payment-link.ts'
import { adoptTickets } from '../../support/bring-tickets.ts'
import { userPlace } from '../actor.ts'
import { isTaken } from '../email-change/is-taken.ts'
import { voidLinks } from '../link/link.ts'
import { newOkpayId } from '../okpay-id.ts'
import type { Draft, Registration } from './draft.ts'
import { sendVerification } from './verification.ts'

/**
 * Opens the account of a registration in which everything was given: the person, their two ledger accounts, the chat
 * bound to them, with what was asked of support there, and with what an account they closed has counted (MNY-13). False, with the step in question open again, when somebody else
 * opened an account with the same email or phone in the meantime: the email then looks unverified once more, and the
 * mail tells its owner why.
 */
export async function openAccount(scope: Scope, registration: Registration): Promise<boolean> {
  const given = registration.draft as Given
  const emailIndex = scope.keyring.blindIndex('email', given.email)
  const phoneIndex = scope.keyring.blindIndex('phone', given.phone)
  const { tx } = scope
  if (await isTaken(scope, emailIndex)) {
    registration.emailVerifiedAt = null
    await sendVerification(scope, registration)
    return false
  }
  if (await tx.user.count({ where: { phoneIndex } })) {
    delete registration.draft.phone
    return false
  }
  const id = await createUser(scope, registration, { emailIndex, phoneIndex })
  for (const kind of ['user', 'user_hold'] as const) await accountOf(tx, ownerOfUser(id), kind, given.currency)
  await tx.chat.update({
    where: chatKey(registration.chat),
    data: { userId: id, linkedAt: scope.now, lockOn: false },
    select: { botId: true },
  })
  const reach = { phoneIndex, emailIndex, chats: [registration.chat] }
  await carryOver(scope, { id, homeCurrency: given.currency }, reach)
  await adoptTickets(scope, id, registration.chat)
  await voidLinks(scope, { subject: registration.id })
  await tx.registration.delete({ where: { id: registration.id }, select: { id: true } })
  await audit(scope, registration.chat, 'account.opened', `user:${id}`)
  if (registration.draft.payLink) await leadBack(scope, id, registration.draft.payLink)
  return true
}

/** A draft in which everything was given. */
type Given = Required<Omit<Draft, 'payLink' | 'reopened'>>

type Indexes = { emailIndex: Uint8Array<ArrayBuffer>; phoneIndex: Uint8Array<ArrayBuffer> }

async function createUser(scope: Scope, registration: Registration, indexes: Indexes): Promise<string> {
  const { keyring, now } = scope
  const given = registration.draft as Given
  const id = scope.newId()
  const dataKey = keyring.newDataKey()
  const sealed = (field: 'name' | 'email' | 'phone') => keyring.seal(dataKey, userPlace(field, id), given[field])
  await scope.tx.user.create({
    data: {
      id,
      okpayId: newOkpayId(scope.random),
      locale: registration.locale,
      homeCurrency: given.currency,
      country: countryOfPhone(given.phone),
      dataKey,
      name: sealed('name'),
      email: sealed('email'),
      phone: sealed('phone'),
      ...indexes,
      passwordHash: given.passwordHash,
      passwordSetAt: now,
      pinHash: given.pinHash,
      createdAt: now,
    },
    select: { id: true },
  })
  return id
}

/** Who came with a payment link is shown it once they can pay. It is a suggestion: nothing is paid by it. */
async function leadBack(scope: Scope, userId: string, token: string): Promise<void> {
  const [link] = await readLinks(scope, { token })
  if (!link || stateOf(link, scope.now) !== 'open') return
  const { amount } = viewLink(link, scope.now)
  const waiting = { shop: link.shop, amount, description: link.description, link: token }
  await notify(scope, { userId }, { kind: 'payment_waiting', ...waiting })
}
