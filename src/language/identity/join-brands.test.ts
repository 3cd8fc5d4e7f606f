import { describe, expect, it } from "vitest";
import type { ArticleContexts } from "./article-contexts.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { joinBrands } from "./join-brands.ts";
import type { LocalEntity } from "./local-entity.ts";
import type { PersonName } from "./person-name.ts";

const related: ArticleContexts = { shared: () => 1 };
const unrelated: ArticleContexts = { shared: () => 0 };

function cluster(article: number, type: LocalEntity["type"], isGuess: boolean, ...aliases: string[]): Cluster {
  const name = aliases[0] as string;
  const words = name.split(" ");
  const person: PersonName | null = type === "person" ? { words, skeletons: words, letters: words.join("") } : null;
  const entity: LocalEntity = {
    key: `${type} ${name}`,
    known: false,
    type,
    isGuess,
    name,
    aliases,
    person,
    mentions: [],
    roles: [],
    owner: null,
  };
  return startCluster(entity.key, { article, entity });
}

const keysOf = (clusters: readonly Cluster[]) => clusters.map(({ key }) => key);
const firm = () => cluster(0, "organisation", false, "Orvo Foods", "Orvo");

describe("a firm that another article calls by one word", () => {
  it("is what that article takes for a place or a person by its looks", () => {
    expect(
      keysOf(joinBrands([firm(), cluster(1, "place", true, "Orvo"), cluster(1, "person", true, "Orvo")], related)),
    ).toEqual(["organisation Orvo Foods"]);
  });

  it("is not what the article uses as a place, or gives an office", () => {
    const place = cluster(1, "place", false, "Orvo");
    expect(joinBrands([firm(), place], related)).toHaveLength(2);
    expect(joinBrands([firm(), cluster(1, "person", false, "Orvo")], related)).toHaveLength(2);
  });

  it("is not meant by articles that share nothing with it", () => {
    expect(joinBrands([firm(), cluster(1, "place", true, "Orvo")], unrelated)).toHaveLength(2);
  });

  it("is not whose name a person bears, and neither of two firms", () => {
    const bearer = cluster(2, "person", false, "Karl Orvo");
    expect(joinBrands([firm(), bearer, cluster(1, "person", true, "Orvo")], related)).toHaveLength(3);
    const rival = cluster(2, "organisation", false, "Orvo Steel", "Orvo");
    expect(joinBrands([firm(), rival, cluster(1, "place", true, "Orvo")], related)).toHaveLength(3);
  });

  it("is not meant where no article calls it so", () => {
    const full = cluster(0, "organisation", false, "Orvo Foods");
    expect(joinBrands([full, cluster(1, "place", true, "Orvo")], related)).toHaveLength(2);
  });
});
