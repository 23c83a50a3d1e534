import { getHelpFigures } from './get-help-figures.ts'
import { rateAnswer } from './rate-answer.ts'

export const HELP = { getHelpFigures, rateAnswer }
export const HELP_REPEATABLE = [getHelpFigures, rateAnswer]
