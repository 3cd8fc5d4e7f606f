import { lookup as resolve } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./is-public-address.ts";

/** An answer as it came, its body still packed. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** Why a request was not made or not finished. Only `network` is worth another try. */
export class Refusal extends Error {
  readonly kind: "address" | "size" | "network";

  constructor(kind: Refusal["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}

export interface RequestOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds for the whole exchange. */
  readonly timeout: number;
  /** Bytes of the body as it is sent. */
  readonly largest: number;
  readonly allowHosts: ReadonlySet<string>;
  /** Resolves names; the system's resolver unless a test brings its own. */
  readonly lookup?: LookupFunction;
}

/**
 * Makes one GET request and follows no redirect. The name is resolved once, every address it resolves to is checked,
 * and the connection goes to a checked address: an answer that changes afterwards changes nothing.
 */
export function requestOnce(url: URL, options: RequestOptions): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const allowed = options.allowHosts.has(host);
  if (isIP(host) && !allowed && !isPublicAddress(host)) {
    return Promise.reject(new Refusal("address", `${host} is no public address`));
  }
  const lookup = guardLookup(options.lookup ?? (resolve as LookupFunction), allowed);
  return new Promise((done, fail) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const request = send(url, {
      headers: options.headers,
      lookup,
      signal: AbortSignal.timeout(options.timeout),
      agent: false,
    });
    request.on("error", (error) => fail(error instanceof Refusal ? error : new Refusal("network", error.message)));
    request.on("response", (response) => {
      collectBody(response, options.largest).then(
        (body) => done({ status: response.statusCode ?? 0, headers: response.headers, body }),
        fail,
      );
    });
    request.end();
  });
}

function guardLookup(lookup: LookupFunction, allowed: boolean): LookupFunction {
  return (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, "", 0);
      const addresses = Array.isArray(found) ? found : [{ address: found, family: isIP(found) }];
      const closed = addresses.find(({ address }) => !isPublicAddress(address));
      const [first] = addresses;
      if (!first || (closed && !allowed)) {
        return callback(
          new Refusal("address", `${name} is at ${closed?.address ?? "no address"}, which is not public`),
          "",
          0,
        );
      }
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function collectBody(response: IncomingMessage, largest: number): Promise<Buffer> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > largest) response.destroy(new Refusal("size", `more than ${largest} bytes`));
      else chunks.push(chunk);
    });
    response.on("end", () => done(Buffer.concat(chunks)));
    response.on("error", (error) => fail(error instanceof Refusal ? error : new Refusal("network", error.message)));
  });
}
