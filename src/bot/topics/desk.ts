import type { Api } from 'grammy'
import { createTellAlarm, type TellAlarm } from '../alarm/tell-alarm.ts'
import { lookAtWebhook, type WebhookSeen } from '../alarm/webhook-seen.ts'
import type { House } from '../frame/turn.ts'
import { createEraser, type EraseTopics } from './erase-topics.ts'
import { createRelay, type RelayTicket } from './relay.ts'

/** What the operators' group is brought: what is written in tickets, and what is wrong. */
export type Desk = {
  /** Brings a ticket's topic up to date. */
  relayTicket: RelayTicket
  /** Deletes the topics of people who left, once the time of what they said is over. */
  eraseTopics: EraseTopics
  tellAlarm: TellAlarm
  /** What Telegram says of where it posts our updates. `ours`: the address we gave it, if any. */
  lookAtWebhook(ours: string | undefined): Promise<WebhookSeen>
}

export const createDesk = (house: House, api: Api): Desk => ({
  relayTicket: createRelay(house, api),
  eraseTopics: createEraser(house, api),
  tellAlarm: createTellAlarm(house, api),
  lookAtWebhook: (ours = '') => lookAtWebhook(api, ours, house.deps.clock()),
})
