import { TROUBLES, type TroubleCode } from "../model/trouble.ts";
import { fillTemplate } from "./fill-template.ts";

/** Broken configuration, storage or a bug: thrown, never returned. Its code stands in the table of troubles. */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly code: TroubleCode;

  constructor(code: TroubleCode, seen: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(fillTemplate(TROUBLES[code].message, seen), options);
    this.code = code;
  }
}
