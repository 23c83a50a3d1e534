import type { HelpFigureName } from '#core'
import { figureText } from '../../help/index.ts'
import type { Scene } from '../turn.ts'

/** Every figure of the help in the reader's words; null while the core cannot say them. */
export async function figuresFor({ core, actor, words }: Scene): Promise<((name: HelpFigureName) => string) | null> {
  const figures = await core.getHelpFigures({ actor })
  return figures.ok ? (name) => figureText(figures.value[name], words.locale) : null
}
