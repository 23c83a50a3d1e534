import type { ChatRef, MailView, Notice } from '#core'
import { decodeNotice } from '../../../src/core/notices/codec.ts'
import { noticePlace } from '../../../src/core/notices/envelope.ts'
import { granted } from '../../support/people.ts'
import type { World } from '../../support/world.ts'

/** Every mail waiting for an address, oldest first. */
export async function mailsTo(world: World, to: string): Promise<MailView[]> {
  const rows = await world.deps.prisma.mail.findMany({ where: { sentAt: null }, orderBy: { createdAt: 'asc' } })
  const mails: MailView[] = []
  for (const { id } of rows) {
    const mail = granted(await world.core.takeMail({ id }))
    if (mail?.to === to) mails.push(mail)
  }
  return mails
}

/** The one-time token in the newest mail to an address that has one. */
export async function tokenMailedTo(world: World, to: string): Promise<string> {
  const token = (await mailsTo(world, to)).map(({ values }) => values['token']).findLast(Boolean)
  if (!token) throw new Error(`no link was mailed to ${to}`)
  return token
}

/** What a chat is about to be told, or a person in whichever chat they have by then; oldest first. */
export async function noticesFor(world: World, to: ChatRef | { userId: string }): Promise<Notice[]> {
  const where = 'userId' in to ? { userId: to.userId } : { botId: to.botId, telegramId: to.telegramId }
  const rows = await world.deps.prisma.notice.findMany({ where, orderBy: { createdAt: 'asc' } })
  return rows.map((row) => decodeNotice(world.deps.keyring.open(row.dataKey, noticePlace(row.id), row.envelope)))
}
