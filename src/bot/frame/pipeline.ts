import { Composer, type Middleware } from 'grammy'
import { pressButtons } from './buttons.ts'
import { keepCalm } from './calm.ts'
import { claimUpdates } from './claim.ts'
import { runCommands } from './commands.ts'
import type { BotContext } from './context.ts'
import { refuseEdits } from './edited.ts'
import { feedInputs } from './inputs.ts'
import { followLinks } from './links.ts'
import { meetPerson } from './meet.ts'
import type { Menu } from './menu.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { PictureReader } from './pictures.ts'
import { answerPresses } from './presses.ts'
import { privateOnly } from './private-only.ts'
import { rememberDialogue } from './remember.ts'
import { answerTrouble } from './trouble.ts'
import type { House } from './turn.ts'

/** What we ask Telegram for. What is not in this list does not exist for us. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

/**
 * An update's way through the bot; the order is the point. Two boundaries: what happens inside the claim is answered
 * and the claim is finished; what happens to the claim itself is answered too.
 */
export function pipeline(house: House, menu: Menu, readPicture: PictureReader): Middleware<BotContext> {
  const { deps, botId, texts, registries, engine } = house
  const { core, lock, rate, log, metrics } = deps
  const trouble = answerTrouble(texts, log)
  const outside = new Composer<BotContext>()
  const inside = outside.errorBoundary(trouble, claimUpdates(core, botId, metrics)).errorBoundary(trouble)
  inside.use(
    answerPresses(),
    oneAtATime(lock, botId),
    privateOnly(core, botId, texts),
    meetPerson(core, botId, menu),
    keepCalm(rate, botId, texts),
    rememberDialogue(house),
    refuseEdits(),
    runCommands(registries),
    pressButtons(registries, engine),
    followLinks(engine, readPicture),
    feedInputs(engine),
  )
  return outside
}
