import { Composer, type Middleware } from 'grammy'
import { answerInline } from '../inline/answer-inline.ts'
import { serveDesk } from '../topics/serve-desk.ts'
import type { Apologise } from './apology.ts'
import { pressButtons } from './buttons.ts'
import { keepCalm, sayCalm } from './calm.ts'
import { refuseSecretCaptions } from './captions.ts'
import { refuseCardNumbers } from './card-numbers.ts'
import { runCommands } from './commands.ts'
import type { BotContext } from './context.ts'
import { refuseEdits } from './edited.ts'
import { feedInputs } from './inputs.ts'
import { followLinks } from './links.ts'
import { meetPerson } from './meet.ts'
import type { Menu } from './menu.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { refusePasswords } from './passwords.ts'
import type { PictureReader } from './pictures.ts'
import { answerPresses } from './presses.ts'
import { privateOnly } from './private-only.ts'
import { rememberDialogue } from './remember.ts'
import { talkWithSupport } from './talk.ts'
import { answerTrouble } from './trouble.ts'
import type { House } from './turn.ts'

/** What we ask Telegram for. What is not in this list does not exist for us. */
export const ALLOWED_UPDATES = [
  ...(['message', 'edited_message', 'callback_query', 'my_chat_member'] as const),
  ...(['inline_query', 'chosen_inline_result'] as const),
]

/**
 * An update's way through the bot, after it was claimed and before it is finished; the order is the point. What is too
 * much costs one look, before anything is loaded for it.
 */
export function pipeline(
  house: House,
  menu: Menu,
  { apologise, readPicture }: { apologise: Apologise; readPicture: PictureReader },
): Middleware<BotContext> {
  const { deps, botId, texts, registries, engine } = house
  const { core, lock, rate, log } = deps
  const way = new Composer<BotContext>()
  way.errorBoundary(
    answerTrouble(apologise, log),
    answerInline(house),
    answerPresses(),
    keepCalm(rate, botId),
    oneAtATime(lock, botId),
    serveDesk(house),
    privateOnly(core, botId, texts),
    meetPerson(core, botId, menu),
    sayCalm(texts),
    rememberDialogue(house),
    refuseCardNumbers(),
    refusePasswords(),
    refuseEdits(engine),
    runCommands(registries),
    pressButtons(registries, engine),
    talkWithSupport(),
    refuseSecretCaptions(engine),
    followLinks(engine, readPicture),
    feedInputs(engine),
  )
  return way
}
