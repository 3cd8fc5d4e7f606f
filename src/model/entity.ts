import type { Span } from "./span.ts";

export type EntityType = "person" | "organisation" | "place" | "country" | "product" | "event" | "other";

export type EntityId = string;

export interface Role {
  readonly role: string;
  readonly evidence: readonly Span[];
}

/** Someone or something the articles speak of, the same one across articles. */
export interface Entity {
  readonly id: EntityId;
  readonly type: EntityType;
  /** The fullest name the texts use. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
}

export type MentionForm = "name" | "description" | "adjective" | "pronoun";

/** Where an entity is spoken of. Possessive 's, articles and titles are outside the span of a name. */
export interface Mention {
  readonly id: string;
  /** Null where who is meant is not safe to say. */
  readonly entity: EntityId | null;
  readonly form: MentionForm;
  readonly span: Span;
  /** What the reader took it for; kept where `entity` is null. */
  readonly type: EntityType | null;
  /** Index of the token that heads it. */
  readonly head: number;
  /** The rule or model that found and resolved it. */
  readonly rule: string;
}
