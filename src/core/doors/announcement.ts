import type { AnnouncementKind, AnnouncementView, AnnouncementWork, Concern } from '../announcement/views.ts'
import type { ChatRef, Locale } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'

/** The part of the door for what is announced: by staff, to everybody. */
export type AnnouncementDoor = {
  /** Announced and not over; `about`: only what concerns one of these, or everything. */
  getAnnouncements(input: { about?: readonly Concern[] }): Promise<Result<AnnouncementView[]>>
  /**
   * Staff announce something and everybody active is told, in batches. `id`: the card's, so that it is made once. `superseded`
   * when its end is past, `text_too_long`, `reason_needed` without a text.
   */
  makeAnnouncement(input: {
    actor: ChatRef
    id: string
    kind: AnnouncementKind
    concerns: Concern
    texts: Record<Locale, string>
    startsAt: Date
    endsAt: Date
  }): Promise<Result<AnnouncementWork>>
  /** Ends one before its time; whoever was not told yet is not told. `not_found`. */
  endAnnouncement(input: { actor: ChatRef; id: string }): Promise<Result<AnnouncementWork>>
  /** Those that are not over, for staff. */
  listAnnouncements(input: { actor: ChatRef }): Promise<Result<AnnouncementWork[]>>
  /** Tells the next batch, 200 people unless said, and leaves the rest to a job; `done`: nobody is left. */
  tellAnnouncement(input: { id: string; most?: number }): Promise<Result<{ told: number; done: boolean }>>
}
