import { Presets, SingleBar } from "cli-progress";

const PATIENCE = 1000;

export interface ProgressBar {
  show(what: string, done: number, total: number): void;
  stop(): void;
}

/** A bar on a terminal, shown only once the work has taken longer than a second; silent elsewhere. */
export function startProgress(stream: NodeJS.WriteStream, quiet: boolean): ProgressBar {
  if (quiet || !stream.isTTY) return { show() {}, stop() {} };
  const started = performance.now();
  let bar: SingleBar | undefined;
  return {
    show(what, done, total) {
      if (!bar && performance.now() - started > PATIENCE) {
        bar = new SingleBar(
          { format: "{bar} {what} {value}/{total}", clearOnComplete: true, stream },
          Presets.shades_grey,
        );
        bar.start(total, done, { what });
      }
      bar?.setTotal(total);
      bar?.update(done, { what });
    },
    stop() {
      bar?.stop();
    },
  };
}
