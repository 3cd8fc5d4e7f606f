import { Unzip, UnzipInflate } from "fflate";
import { concatAll } from "../warc/byte-queue.ts";

/** A file of a ZIP archive; a string instead of its bytes says why it cannot be read. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** Bounds within which archives are unpacked: what goes beyond is a bomb, or no collection of reports. */
export const ZIP_LIMITS = { entries: 20_000, entry: 16 * 1024 * 1024, total: 256 * 1024 * 1024, ratio: 200 } as const;

const STEP = 8192;

/** The files of a ZIP archive, in its order, within {@link ZIP_LIMITS}. Throws where the bytes are no ZIP archive. */
export function unzip(bytes: Uint8Array): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let total = 0;
  const archive = new Unzip((file) => {
    if (file.name.endsWith("/")) return;
    if (entries.length >= ZIP_LIMITS.entries || total > ZIP_LIMITS.total) return;
    const chunks: Uint8Array[] = [];
    let size = 0;
    const finish = (result: Uint8Array | string) => {
      file.ondata = () => {};
      entries.push({ name: file.name, bytes: result });
    };
    file.ondata = (error, chunk, final) => {
      if (error) return finish(error.message);
      size += chunk.length;
      total += chunk.length;
      chunks.push(chunk);
      if (
        size > ZIP_LIMITS.entry ||
        (size > STEP * ZIP_LIMITS.ratio && size > (file.size ?? bytes.length) * ZIP_LIMITS.ratio)
      ) {
        file.terminate();
        return finish("it grows beyond all measure");
      }
      if (total > ZIP_LIMITS.total) {
        file.terminate();
        return finish("the archive grows beyond all measure");
      }
      if (final) finish(concatAll(chunks));
    };
    file.start();
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP)
    archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  return entries;
}
