import type { RequestHandler } from 'express'
import { Refused } from './refused.ts'

/** What a form with files brought: its fields, and the files of a field, without those that were left empty. */
export type Multipart = { csrf: string; text(name: string): string; files(name: string): Promise<Uint8Array[]> }

/** Reads the bytes of a form with files, which a body parser before it has counted. */
export const readMultipart: RequestHandler = async (request, _response, next) => {
  const type = request.get('content-type') ?? ''
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  if (!form) return next(new Refused('malformed'))
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  request.body = {
    csrf: text('csrf'),
    text,
    files: (name) =>
      Promise.all(
        form
          .getAll(name)
          .filter((value) => typeof value !== 'string' && value.size > 0)
          .map(async (file) => new Uint8Array(await (file as File).arrayBuffer())),
      ),
  } satisfies Multipart
  next()
}
