import { checkAlarms } from './check-alarms.ts'
import { failAlarm } from './fail-alarm.ts'
import { listAlarms } from './list-alarms.ts'
import { lookAfterAlarm } from './look-after-alarm.ts'
import { noteForged } from './note-forged.ts'
import { noteSign } from './note-sign.ts'
import { settleAlarm } from './settle-alarm.ts'
import { takeAlarm } from './take-alarm.ts'

/** What staff are told is wrong, each one transaction. */
export const ALARM = { lookAfterAlarm, takeAlarm, settleAlarm, failAlarm, noteSign, noteForged } as const

/** A single statement. */
export const ALARM_UNFRAMED = { listAlarms } as const

/** One transaction for each thing that is looked at. */
export const ALARM_PROCEDURES = { checkAlarms } as const

export const ALARM_REPEATABLE = [lookAfterAlarm, noteSign, listAlarms] as const
