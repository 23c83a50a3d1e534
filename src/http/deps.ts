import type { RequestHandler } from 'express'
import type { Registry } from 'prom-client'
import type { Core, Locale } from '#core'
import type { Official } from '../official.ts'
import type { Papers } from '../papers/index.ts'

/** Words for the pages; `loadTexts` of the platform makes one. */
export type PageTexts = (locale: Locale, key: string, args?: Record<string, string | number>) => string

/** The part of a pino logger this shell uses. */
export type HttpLog = Record<'info' | 'warn' | 'error', (fields: Record<string, unknown>, message: string) => void>

/** A rail that is switched on: the secrets its callbacks may be signed with, two of them during a rotation. */
export type RailConfig = { secrets: readonly Uint8Array[] }

/** Everything the shell is built on; `createHttp` reads no environment and opens nothing. */
export type HttpDeps = {
  core: Core
  texts: PageTexts
  papers: Papers
  /** How people reach us besides the chat; left out: by it alone. */
  official?: Official
  rails: Readonly<Record<string, RailConfig>>
  /** Who hands over mails to support signs with one of these; left out: nobody does. */
  mailIn?: RailConfig | undefined
  /** Where people and rails reach us. Every address we print comes from here, never from a request. */
  publicUrl: string
  /** Where "Back to the chat" leads; with `?start=` and a payload behind it, to what the payload names. */
  chatUrl: string
  /** The bot at Telegram itself, for whatever is read by a phone's camera. */
  telegramUrl: string
  /** 32 bytes, the same in every process: forms made by one are accepted by another. */
  csrfKey: Uint8Array
  version: string
  log: HttpLog
  metrics: Registry
  /** With it, `/metrics` is for its bearer only. */
  metricsToken?: string | undefined
  ready(): Promise<boolean>
  now(): Date
  /** Addresses of the proxies in front, as Express' `trust proxy` takes them. None: no forwarding header is believed. */
  trustedProxies?: readonly string[]
  /** Requests a minute and address. */
  addressLimits?: { pages: number; forms: number }
  /** Handles POST /telegram/webhook. */
  telegramWebhook?: RequestHandler
}
