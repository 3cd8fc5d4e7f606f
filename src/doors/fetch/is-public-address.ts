import { BlockList, isIP } from "node:net";

/** Ranges that no press report is served from (IANA special-purpose registries, RFC 6890). */
const CLOSED: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];
/** Of IPv6 only global unicast is open, without documentation, Teredo and 6to4, which can carry any IPv4 address. */
const OPEN_6 = makeList([["2000::", 3]], "ipv6");
const CLOSED_6 = makeList(
  [
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["3fff::", 20],
  ],
  "ipv6",
);
const CLOSED_4 = makeList(CLOSED, "ipv4");

/** Whether an IP address is one of the public internet: not private, loopback, link-local, metadata or reserved. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !CLOSED_4.check(address, "ipv4");
  return family === 6 && OPEN_6.check(address, "ipv6") && !CLOSED_6.check(address, "ipv6");
}

function makeList(ranges: readonly (readonly [string, number])[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
  return list;
}
