import { boundedText } from './bounded-text.ts'

/** Reads the JSON that somebody else's server answers with, and no more of it than `maxBytes`. */
export const boundedJson = async (response: Response, maxBytes: number): Promise<unknown> =>
  JSON.parse(await boundedText(response, maxBytes))
