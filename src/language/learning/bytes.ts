/** A growing run of bytes to write to. */
export interface ByteSink {
  bytes: Uint8Array;
  length: number;
}

/** A run of bytes and the place up to which it has been read. */
export interface ByteSource {
  readonly bytes: Uint8Array;
  at: number;
}

export function createSink(): ByteSink {
  return { bytes: new Uint8Array(1 << 16), length: 0 };
}

export function writeByte(sink: ByteSink, value: number): void {
  if (sink.length === sink.bytes.length) grow(sink, sink.length + 1);
  sink.bytes[sink.length++] = value;
}

/** Writes an unsigned integer below 2^32, seven bits a byte, low bits first (LEB128). */
export function writeVarint(sink: ByteSink, value: number): void {
  let rest = value >>> 0;
  while (rest > 127) {
    writeByte(sink, (rest & 127) | 128);
    rest >>>= 7;
  }
  writeByte(sink, rest);
}

export function writeBytes(sink: ByteSink, bytes: Uint8Array): void {
  writeVarint(sink, bytes.length);
  if (sink.length + bytes.length > sink.bytes.length) grow(sink, sink.length + bytes.length);
  sink.bytes.set(bytes, sink.length);
  sink.length += bytes.length;
}

export function writeText(sink: ByteSink, text: string): void {
  writeBytes(sink, new TextEncoder().encode(text));
}

export function takeBytes(sink: ByteSink): Uint8Array {
  return sink.bytes.slice(0, sink.length);
}

export function readByte(source: ByteSource): number {
  if (source.at >= source.bytes.length) throw new RangeError(`no byte at ${source.at}`);
  return source.bytes[source.at++] as number;
}

export function readVarint(source: ByteSource): number {
  let value = 0;
  let shift = 0;
  for (;;) {
    const byte = readByte(source);
    value |= (byte & 127) << shift;
    if (byte < 128) return value >>> 0;
    shift += 7;
  }
}

/** The bytes that {@link writeBytes} wrote, as a view into the source. */
export function readBytes(source: ByteSource): Uint8Array {
  const length = readVarint(source);
  const bytes = source.bytes.subarray(source.at, source.at + length);
  source.at += length;
  return bytes;
}

export function readText(source: ByteSource): string {
  return new TextDecoder().decode(readBytes(source));
}

function grow(sink: ByteSink, needed: number): void {
  const larger = new Uint8Array(Math.max(needed, sink.bytes.length * 2));
  larger.set(sink.bytes.subarray(0, sink.length));
  sink.bytes = larger;
}
