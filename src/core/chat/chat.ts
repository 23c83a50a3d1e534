import type { Chat, User } from '#prisma'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { openName } from '../people/actor.ts'
import { openPhrase } from '../people/phrase.ts'
import { permissionsOf } from '../staff/permissions.ts'
import { openFirstName } from './first-name.ts'
import { type ChatRef, type ChatView, LOCALES, type Locale, type UserView } from './views.ts'

/** The chat's language as it is kept; only ours are ever written. */
export const localeOf = (row: { locale: string }): Locale => LOCALES.find((locale) => locale === row.locale) ?? 'en'

/** A chat with everything a view of it is made of. */
type ChatRow = Pick<Chat, 'dataKey' | 'firstName' | 'locale' | 'localeChosen' | 'blocked' | 'username' | 'lastSeenAt'> &
  ChatRef & { role: string | null; provenUntil: Date | null; registering: boolean } & {
    movedId: string | null
    movedUntil: Date | null
    user:
      | (Pick<User, 'id' | 'okpayId' | 'homeCurrency' | 'state' | 'level'> & {
          dataKey: string
          name: string
          phrase: string | null
        })
      | null
  }

/** A chat as it is kept, in one statement, because every update begins with it; null when we never met. */
export async function readChat({ tx, now }: Scope, { botId, telegramId }: ChatRef): Promise<ChatRow | null> {
  const [chat] = await tx.$queryRaw<ChatRow[]>`
    select c.bot_id as "botId", c.telegram_id as "telegramId", c.data_key as "dataKey", c.first_name as "firstName",
      c.locale, c.locale_chosen as "localeChosen", c.blocked, c.username, c.last_seen_at as "lastSeenAt",
      s.role, s.proven_until as "provenUntil",
      case when u.id is not null then json_build_object('id', u.id, 'okpayId', u.okpay_id, 'state', u.state,
        'level', u.level, 'homeCurrency', u.home_currency, 'dataKey', encode(u.data_key, 'base64'),
        'name', encode(u.name, 'base64'), 'phrase', encode(u.phrase, 'base64')) end as user,
      u.id is null and exists (select from registration r where r.bot_id = c.bot_id and r.telegram_id = c.telegram_id
        and r.expires_at > ${now}::timestamptz) as registering, b.id as "movedId", b.until as "movedUntil"
    from chat c left join "user" u on u.id = c.user_id
    left join staff s on s.bot_id = c.bot_id and s.telegram_id = c.telegram_id
    left join lateral (select r.id, r.until from rebind r where u.id is null and r.old_bot = c.bot_id
      and r.old_telegram = c.telegram_id and r.state = 'bound' and r.until > ${now}::timestamptz
        and not exists (select from rebind s where s.user_id = r.user_id and s.old_bot = r.old_bot
          and s.old_telegram = r.old_telegram and s.chat_stopped_at > r.created_at - interval '30 days'
          and s.chat_stopped_at <= r.created_at - interval '3 days')
      order by r.until desc limit 1) b on true
    where c.bot_id = ${botId} and c.telegram_id = ${telegramId}`
  return chat ?? null
}

/** What the bot must know about a chat before it answers. */
export function viewChat(scope: Scope, chat: ChatRow): ChatView {
  const { botId, telegramId, localeChosen, registering, movedId, movedUntil, user } = chat
  return {
    chat: { botId, telegramId },
    locale: localeOf(chat),
    localeChosen,
    firstName: openFirstName(scope, chat),
    may: permissionsOf(chat.role ?? undefined),
    provenUntil: chat.provenUntil,
    user: user && viewUser(scope, user),
    registering,
    moved: movedId && movedUntil ? { rebindId: movedId, until: movedUntil } : null,
  }
}

/** The view of a chat that is there. */
export async function viewOf(scope: Scope, ref: ChatRef): Promise<ChatView> {
  return viewChat(scope, must(await readChat(scope, ref), 'a chat that was written is there'))
}

function viewUser(scope: Scope, user: NonNullable<ChatRow['user']>): UserView {
  const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'))
  const sealed = { id: user.id, dataKey: bytes(user.dataKey) }
  return {
    id: user.id,
    okpayId: user.okpayId,
    name: openName(scope, { ...sealed, name: bytes(user.name) }),
    homeCurrency: currencyOf(user.homeCurrency),
    state: user.state as UserView['state'],
    level: user.level,
    phrase: openPhrase(scope, { ...sealed, phrase: user.phrase === null ? null : bytes(user.phrase) }),
  }
}
