import type { Middleware } from 'grammy'
import type { ChatView } from '#core'
import type { Command } from '../define/command.ts'
import type { Registries } from '../define/registry.ts'
import { type BotContext, isPlainMessage } from './context.ts'
import { homeRow } from './turn.ts'

const COMMAND = /^\/(?<name>\w{1,32})(?:@\w+)?(?:\s+(?<args>.*))?$/s

/** Commands come before everything a flow might want: nobody is ever trapped in one. */
export function runCommands(registries: Registries): Middleware<BotContext> {
  return async (ctx, next) => {
    const text = isPlainMessage(ctx) ? ctx.message?.text : undefined
    // Two of them begin a note of staff's, which is no command.
    if (!text?.startsWith('/') || text.startsWith('//')) return next()
    const { turn } = ctx
    const { name = '', args = '' } = COMMAND.exec(text)?.groups ?? {}
    const found = findCommand(registries, name.toLowerCase(), args.trim(), turn.chat)
    if (found) {
      if (!found.needs) turn.asked = { command: found.name, args: args.trim() }
      return found.run(turn, args.trim())
    }
    if (registries.staff.has(name.toLowerCase()))
      await turn.core.noteDenied({ actor: turn.actor, asked: name.toLowerCase() })
    await turn.show({ text: turn.words.t('unknown-command', { typed: text.slice(0, 40) }), buttons: [homeRow(turn)] })
  }
}

// Where a name serves both, what follows it and the role decide; staff without a wallet of their own mean the staff one.
// Who may not do it has no staff command to find.
function findCommand(
  { commands, staff }: Registries,
  name: string,
  args: string,
  { may, user }: ChatView,
): Command | undefined {
  const [ours, theirs] = [staff.get(name), commands.get(name)]
  const mayOurs = ours?.needs !== undefined && may.includes(ours.needs)
  return mayOurs && (args !== '' || !theirs || !user) ? ours : theirs
}
