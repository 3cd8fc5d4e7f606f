import { memoizeByObject } from "../../kit/memoize.ts";
import type { Entity, EntityId } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Reading } from "../../model/reading.ts";

/**
 * Who only hands on what others say and do: the press, as the lexicon knows it or by its name ("Brennick Herald"), the
 * outlet that prints the article, and whoever is named as a medium in it.
 */
export function findCarriers(
  { article, statements }: Reading,
  entities: readonly Entity[],
  lexicon: Lexicon,
): ReadonlySet<EntityId> {
  const media = statements.flatMap(({ medium }) => medium.flatMap(({ entity }) => entity ?? []));
  const outlet = indexByName(entities).get(article.outlet.name ?? "");
  return new Set([...findPress(entities)(lexicon), ...media, ...(outlet === undefined ? [] : [outlet])]);
}

const indexByName = memoizeByObject(
  (entities: readonly Entity[]) =>
    new Map(entities.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [each, id] as const))),
);

const findPress = memoizeByObject((entities: readonly Entity[]) =>
  memoizeByObject((lexicon: Lexicon): readonly EntityId[] => {
    const isPress = compilePress(lexicon);
    return entities
      .filter(({ type, name, aliases }) => type !== "person" && type !== "country" && [name, ...aliases].some(isPress))
      .map(({ id }) => id);
  }),
);

const compilePress = memoizeByObject(({ newsAgencies, organisations, eventWords }: Lexicon) => {
  const agencies = newsAgencies.flatMap(({ name, aliases }) => [name, ...aliases]);
  const known = new Set([...agencies, ...organisations.filter(({ press }) => press).flatMap(({ names }) => names)]);
  const heads = new Set(eventWords.pressHeads);
  return (name: string) => known.has(name) || heads.has(name.slice(name.lastIndexOf(" ") + 1));
});
