import type { Announcement } from '#prisma'
import { LOCALES, type Locale } from '../chat/views.ts'
import type { AnnouncementKind, AnnouncementView, AnnouncementWork, Concern } from './views.ts'

/** A row as everybody may know it. */
export function viewAnnouncement({ id, kind, concerns, texts, startsAt, endsAt }: Announcement): AnnouncementView {
  const written = texts as Record<string, string>
  const inEvery = Object.fromEntries(LOCALES.map((locale) => [locale, written[locale] ?? ''])) as Record<Locale, string>
  return { id, kind: kind as AnnouncementKind, concerns: concerns as Concern, texts: inEvery, startsAt, endsAt }
}

/** A row as staff see it. */
export const viewWork = (row: Announcement): AnnouncementWork => ({
  ...viewAnnouncement(row),
  by: row.madeBy,
  told: row.told,
  toldAllAt: row.toldAllAt,
})
