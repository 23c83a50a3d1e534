import type { ChatRef } from '#core'
import { granted } from '../../support/people.ts'
import type { World } from '../../support/world.ts'

/** Somebody who has got as far as choosing a password. */
export async function newcomer(world: World): Promise<{ chat: ChatRef; email: string }> {
  const chat = world.stranger()
  const email = `newcomer${chat.telegramId}@example.org`
  const { core } = world
  granted(await core.meetChat({ chat, firstName: 'New' }))
  granted(await core.chooseLanguage({ actor: chat, locale: 'zh-CN' }))
  granted(await core.startRegistration({ actor: chat }))
  granted(await core.giveRegistration({ actor: chat, field: 'name', value: 'Nora Newcomer' }))
  granted(await core.giveRegistration({ actor: chat, field: 'email', value: email }))
  const phone = `+49151${String(chat.telegramId).padStart(8, '0')}`
  granted(await core.givePhone({ actor: chat, phone, contactTelegramId: chat.telegramId }))
  granted(await core.giveRegistration({ actor: chat, field: 'currency', value: 'EUR' }))
  return { chat, email }
}

/** The secret part of a link behind which a newcomer chooses a password. */
export async function passwordLink(world: World): Promise<string> {
  const { chat } = await newcomer(world)
  return granted(await world.core.issueLink({ actor: chat, purpose: 'password_set' })).token
}
