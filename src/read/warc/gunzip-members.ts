import { Gunzip } from "fflate";
import { findBytes } from "./byte-queue.ts";
import { isBeyondMeasure, type MemberPart } from "./member-part.ts";

/** The first bytes of a gzip member that uses deflate (RFC 1952). */
export const GZIP_MAGIC = Uint8Array.of(0x1f, 0x8b, 0x08);
/** Small steps bound what one step can blow up to: deflate reaches a factor of about a thousand. */
const STEP = 8192;

interface Member {
  readonly gunzip: Gunzip;
  /** Offset in the stream at which this reader began. */
  readonly base: number;
  offset: number;
  given: number;
}

/**
 * Unpacks a stream of gzip members, as WARC files are: one member a record. A damaged member, or one that grows beyond
 * all measure, is left out and the next one is looked for; nothing is held in memory but the current step.
 */
export async function* gunzipMembers(stream: AsyncIterable<Uint8Array>): AsyncGenerator<MemberPart> {
  let position = 0;
  let member: Member | null = null;
  let parts: MemberPart[] = [];
  for await (const chunk of stream) {
    for (let at = 0; at < chunk.length; ) {
      if (!member) {
        const found = findBytes(chunk, GZIP_MAGIC, at);
        if (found < 0) break;
        at = found;
        member = startMember(position + at, (part) => parts.push(part));
      }
      const step = chunk.subarray(at, at + STEP);
      const reason = pushStep(member, step, position + at + step.length, false);
      yield* parts;
      parts = [];
      if (reason === null) at += step.length;
      else {
        yield { kind: "gap", offset: member.offset, reason };
        // The next member may begin in this step, but not where the damaged one did.
        at = Math.max(at, member.offset + 1 - position);
        member = null;
      }
    }
    position += chunk.length;
  }
  if (!member) return;
  const reason = pushStep(member, new Uint8Array(), position, true);
  yield* parts;
  if (reason !== null) yield { kind: "gap", offset: member.offset, reason };
}

function startMember(base: number, emit: (part: MemberPart) => void): Member {
  const member: Member = { gunzip: new Gunzip(), base, offset: base, given: 0 };
  member.gunzip.onmember = (offset) => {
    member.offset = base + offset;
    member.given = 0;
  };
  member.gunzip.ondata = (bytes) => {
    member.given += bytes.length;
    if (bytes.length > 0) emit({ kind: "data", bytes, offset: member.offset });
  };
  return member;
}

/** Feeds a step; the reason why the member cannot be read further, null while it can. */
function pushStep(member: Member, step: Uint8Array, position: number, final: boolean): string | null {
  try {
    member.gunzip.push(step, final);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return isBeyondMeasure(member.given, position - member.offset) ? "it grows beyond all measure" : null;
}
