import { createProcessLock } from '../locks/process-lock.ts'
import { createDecoder, type Decoder } from './decoder.ts'
import { drawQr } from './draw.ts'
import { openPicture } from './open-picture.ts'

/** Codes to be photographed, made and read. */
export type Qr = {
  /** A PNG in the house's look. */
  draw(text: string): Promise<Uint8Array>
  /** The text of the code in a picture, or null: no picture, too large a one, no code, or one that takes too long. */
  read(picture: Uint8Array): Promise<string | null>
  close(): Promise<void>
}

/** Pictures are read one after the other: a large one takes the memory of many messages. */
export function createQr(decoder: Decoder = createDecoder()): Qr {
  const line = createProcessLock()
  return {
    draw: drawQr,
    read: (picture) =>
      line.run('picture', async () => {
        const sizes = await openPicture(picture)
        return sizes && decoder.decode(sizes)
      }),
    close: decoder.close,
  }
}
