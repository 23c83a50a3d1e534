import { endAnnouncement } from './end-announcement.ts'
import { getAnnouncements } from './get-announcements.ts'
import { listAnnouncements } from './list-announcements.ts'
import { makeAnnouncement } from './make-announcement.ts'
import { tellAnnouncement } from './tell-announcement.ts'

export const ANNOUNCEMENT = { makeAnnouncement, endAnnouncement, listAnnouncements, tellAnnouncement }

/** Read on the way of cards. */
export const ANNOUNCEMENT_UNFRAMED = { getAnnouncements }

/** Made by its card's id, ended by its own, told from where its row says. */
export const ANNOUNCEMENT_REPEATABLE = Object.values({ ...ANNOUNCEMENT, ...ANNOUNCEMENT_UNFRAMED })
