import type { Locale } from '../chat/views.ts'

/** What staff announce: work that is planned, something that is broken, or news. */
export const ANNOUNCEMENT_KINDS = ['maintenance', 'fault', 'news'] as const
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number]

/** What it is about, and by that on which cards it stands. `shops`: told to who has one. */
export const CONCERNS = ['everything', 'payments', 'topup', 'withdraw', 'exchange', 'shops'] as const
export type Concern = (typeof CONCERNS)[number]

/** The longest text of one. */
export const ANNOUNCEMENT_MAX = 500

/** One that is coming or in force, as everybody may know it. */
export type AnnouncementView = {
  id: string
  kind: AnnouncementKind
  concerns: Concern
  texts: Record<Locale, string>
  startsAt: Date
  endsAt: Date
}

/** The same for staff: by whom, and how many have been told. `toldAllAt`: null while people are being told. */
export type AnnouncementWork = AnnouncementView & { by: string; told: number; toldAllAt: Date | null }
