import { readLibrary } from './library.ts'

export type { Article, Block, Span } from './article.ts'
export { EXPLAINS } from './explains.ts'
export { figureText } from './figure-text.ts'
export { TOPICS, topicOf } from './topics.ts'

/** The help. Both shells show it; it is read once. */
export const LIBRARY = readLibrary(new URL('../../locales/', import.meta.url))
