import { typedId } from '../kit/typed-id.ts'
import type { EventType } from './types.ts'
import type { EventData, ShopEvent } from './views.ts'

/** An event as it is kept. */
export type EventRow = { id: string; type: string; live: boolean; data: unknown; createdAt: Date }

/** The same as its shop sees it. Only `recordEvents` writes rows, so types and data are what that takes. */
export const viewEvent = ({ id, type, live, data, createdAt }: EventRow): ShopEvent => ({
  ...{ id: typedId('evt', id), type: type as EventType, live },
  ...{ createdAt: createdAt.toISOString(), data: data as EventData },
})
