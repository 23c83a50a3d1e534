import type { ErrorRequestHandler, RequestHandler } from 'express'
import { z } from 'zod'
import { ActError } from '../telegram/world/core.ts'

/** Reads a value or throws what `explainRefusals` turns into a 400 that says what would be accepted. */
export function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  return schema.parse(value ?? {})
}

/** Async handlers whose refusals end in one place. */
export function handle(act: (...args: Parameters<RequestHandler>) => unknown): RequestHandler {
  return async (request, response, next) => {
    try {
      const result = await act(request, response, next)
      if (!response.headersSent) response.json(result ?? { ok: true })
    } catch (error) {
      next(error)
    }
  }
}

/** 404 for what is not there (with the labels on screen, for a button), 400 for what cannot be done or read. */
export const explainRefusals: ErrorRequestHandler = (error, _request, response, next) => {
  if (error instanceof ActError) {
    const labels = error.labels ? { labels: error.labels } : {}
    response.status(error.kind === 'missing' ? 404 : 400).json({ error: error.message, ...labels })
  } else if (error instanceof z.ZodError) {
    response.status(400).json({ error: z.prettifyError(error), issues: error.issues })
  } else if (typeOf(error) === 'entity.too.large') {
    response.status(413).json({ error: 'That is too large: 50 MB for a photo or a file, 100 kB for anything else.' })
  } else if (typeOf(error).startsWith('entity.')) {
    response.status(400).json({ error: 'The body must be JSON, with content-type application/json.' })
  } else next(error)
}

/** Express's parsers name their errors by `type`. */
function typeOf(error: unknown): string {
  return error instanceof Error && 'type' in error ? String(error.type) : ''
}
