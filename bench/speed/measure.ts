// Run by main.ts in a fresh process: measures one timing, or one of its peers, once, and prints the figures as JSON.
import { TIMINGS } from "./timings.ts";

const [name = "", peer] = process.argv.slice(2);
const timing = await TIMINGS[name]?.();
const measure = peer === undefined ? timing?.measure : timing?.peers[peer];
if (!measure) throw new Error(`no timing ${name} ${peer ?? ""}`);
process.stdout.write(JSON.stringify(await measure()));
