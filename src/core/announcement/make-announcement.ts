import type { ChatRef, Locale } from '../chat/views.ts'
import { LOCALES } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { enqueue } from '../kit/jobs.ts'
import { shownText } from '../kit/shown-text.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { viewWork } from './announcement.ts'
import {
  ANNOUNCEMENT_KINDS,
  ANNOUNCEMENT_MAX,
  type AnnouncementKind,
  type AnnouncementWork,
  CONCERNS,
  type Concern,
} from './views.ts'

type Wish = {
  actor: ChatRef
  /** The card's own: confirmed twice, it is made once. */
  id: string
  kind: AnnouncementKind
  concerns: Concern
  texts: Record<Locale, string>
  startsAt: Date
  endsAt: Date
}

export const TELL_ANNOUNCEMENT = 'tell-announcement'

/** Staff announce something, from now on shown where it matters; telling everybody begins with its commit. */
export const makeAnnouncement: UseCase<Wish, AnnouncementWork> = async (scope, wish) => {
  const { tx, now } = scope
  const staff = await requireStaff(scope, wish.actor, 'announcements.make')
  const { id, startsAt, endsAt } = wish
  const made = await tx.announcement.findUnique({ where: { id } })
  if (made) return viewWork(made)
  if (endsAt <= now || endsAt <= startsAt) return fail({ code: 'superseded' })
  const kind = ANNOUNCEMENT_KINDS.find((one) => one === wish.kind)
  const concerns = CONCERNS.find((one) => one === wish.concerns)
  if (!kind || !concerns) throw new Error('an announcement of no kind, or about nothing')
  const texts = Object.fromEntries(LOCALES.map((locale) => [locale, textOf(wish.texts[locale])]))
  const row = { id, kind, concerns, texts, startsAt, endsAt, madeAt: now, madeBy: staff.name }
  const announcement = await tx.announcement.create({ data: row })
  await audit(scope, wish.actor, 'announcement.made', `announcement:${id}`, { kind, concerns })
  await enqueue(scope, TELL_ANNOUNCEMENT, { id })
  return viewWork(announcement)
}

function textOf(written: string): string {
  const text = shownText(written)
  if (text.length > ANNOUNCEMENT_MAX) return fail({ code: 'text_too_long', max: ANNOUNCEMENT_MAX })
  return text || fail({ code: 'reason_needed' })
}
