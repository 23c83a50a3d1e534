import { sealFirstName } from '../chat/first-name.ts'
import { endConnections } from '../connection/end-connections.ts'
import { deactivated } from '../event/link-events.ts'
import { recordEvents } from '../event/record-events.ts'
import type { Scope } from '../kit/use-case.ts'
import { notifyAll } from '../notices/notify.ts'
import { cancelDrafts } from '../payment/cancel-drafts.ts'
import { NO_NAME } from '../people/actor.ts'
import { endSessions } from '../people/session/session.ts'
import { endAllowances } from '../shop-payout/end-allowance.ts'

/**
 * Ends what pays, or takes, in somebody's name: cards that were shown, payment links, connections either way, and what
 * their servers may pay. It comes before the account is locked, in the order in which a round of payments locks.
 * @param card the one that says that they leave
 */
export async function endWhatPays(scope: Scope, userId: string, card: string): Promise<void> {
  const { tx, now } = scope
  await cancelDrafts(scope, userId, card)
  const ofShop = { shop: { ownerId: userId } }
  const links = await tx.$queryRaw<{ id: string; shopId: string; reference: string | null }[]>`
    update payment_link set state = 'withdrawn' where id in (
      select l.id from payment_link l join shop s on s.id = l.shop_id
      where s.owner_id = ${userId}::uuid and l.state = 'open' order by l.id for update of l)
    returning id, shop_id as "shopId", reference`
  await recordEvents(scope, links.map(deactivated))
  await endConnections(scope, { ownerId: userId }, 'revoked')
  for (const { id } of await tx.connectApp.findMany({ where: { ...ofShop, removedAt: null }, select: { id: true } })) {
    await tx.connectApp.update({ where: { id }, data: { removedAt: now }, select: { id: true } })
    await endConnections(scope, { appId: id }, 'app_removed')
  }
  await endAllowances(scope, { ownerId: userId })
}

/** Ends what opens the account, and everybody's part in its shop; the account is locked. Its team hears of it. */
export async function endWhatOpens(scope: Scope, userId: string): Promise<void> {
  const { tx, now } = scope
  const ofShop = { shop: { ownerId: userId } }
  await tx.apiKey.updateMany({ where: { ...ofShop, revokedAt: null }, data: { revokedAt: now } })
  await tx.apiKey.updateMany({ where: ofShop, data: { lastUsedFrom: null, signing: null } })
  await tx.webhookEndpoint.deleteMany({ where: ofShop })
  await tx.shopInvitation.deleteMany({ where: ofShop })
  const team = await tx.shopMember.findMany({ where: ofShop, include: { shop: { select: { name: true } } } })
  await tx.shopMember.deleteMany({ where: { OR: [ofShop, { userId }] } })
  await tx.shop.updateMany({ where: { ownerId: userId }, data: { accepting: false, logoId: null } })
  await tx.paymentLink.updateMany({ where: { ...ofShop, pictureId: { not: null } }, data: { pictureId: null } })
  await tx.shopPicture.deleteMany({ where: ofShop })
  await notifyAll(
    scope,
    team.map((one) => ({ to: { userId: one.userId }, notice: { kind: 'shop_role', shop: one.shop.name, role: null } })),
  )
  await endSessions(scope, userId)
  await tx.linkToken.deleteMany({ where: { subject: userId } })
  await tx.pinPad.deleteMany({ where: { subject: userId } })
  await tx.payerCode.deleteMany({ where: { userId } })
  await tx.paper.updateMany({ where: { userId, state: 'waiting' }, data: { state: 'ended' } })
  await leaveChats(scope, userId)
}

/**
 * Their chats are nobody's: what they were called there, and which answers helped them, goes. Whoever writes again is
 * met anew.
 */
async function leaveChats(scope: Scope, userId: string): Promise<void> {
  const { tx } = scope
  const chats = await tx.chat.findMany({ where: { userId }, select: { botId: true, telegramId: true } })
  for (const chat of chats) {
    await tx.helpRating.deleteMany({ where: chat })
    const nobodys = { userId: null, lockOn: false, unlockedAt: null, pinAt: null, username: null }
    const data = { ...nobodys, ...sealFirstName(scope, chat, NO_NAME) }
    await tx.chat.update({ where: { botId_telegramId: chat }, data, select: { botId: true } })
  }
}
