import type { EventType } from './types.ts'

/** What an event says of its object: text or nothing. Amounts are decimal strings of major units. */
export type EventData = Readonly<Record<string, string | null>>

/** Something that happened to an object of a shop. `createdAt`: RFC 3339 in UTC. */
export type ShopEvent = { id: string; type: EventType; live: boolean; createdAt: string; data: EventData }

/** Newest first. */
export type EventPage = { events: ShopEvent[]; hasMore: boolean }
