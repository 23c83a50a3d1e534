import type { Locale } from '../chat/views.ts'
import type { AnnouncementKind, Concern } from './views.ts'

/** Staff announce something, from `at` until then. Who would hear of it after its end does not. */
export type AnnouncementNotice = {
  kind: 'announcement'
  id: string
  about: AnnouncementKind
  concerns: Concern
  texts: Record<Locale, string>
  at: Date
  until: Date
}
