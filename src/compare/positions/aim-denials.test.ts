import { describe, expect, it } from "vitest";
import type { Position } from "../../model/position.ts";
import { aimDenials } from "./aim-denials.ts";
import type { Profile } from "./profile-positions.ts";

const position = (actor: string, act: Position["act"], target: string | null, content: string, reports = 1) =>
  ({ actor, act, target, content, support: Array.from({ length: reports }) }) as unknown as Position;
const profileOf = ({ content }: Position) =>
  ({ words: new Map(content.split(" ").map((word) => [word, 1])) }) as unknown as Profile;
const aim = (...positions: Position[]) => aimDenials(positions, new Map([["minister", "north"]]), profileOf);

const denial = position("north", "deny", null, "plan raid");

describe("aimDenials", () => {
  it("aims a denial at who makes the charge, also where it is made against one who acts for the denier", () => {
    expect(aim(denial, position("south", "accuse", "minister", "prepare raid"))[0]?.target).toBe("south");
  });

  it("takes the one whose charge more reports support, and neither of two alike", () => {
    const charges = [position("south", "accuse", "north", "raid", 2), position("east", "accuse", "north", "raid")];
    expect(aim(denial, ...charges)[0]?.target).toBe("south");
    expect(aim(denial, ...charges, position("east", "accuse", "north", "raid"))[0]?.target).toBeNull();
  });

  it("leaves a denial alone that speaks of something else, or that has a target", () => {
    expect(aim(denial, position("south", "accuse", "north", "theft"))[0]?.target).toBeNull();
    expect(aim(denial, position("south", "accuse", "west", "raid"))[0]?.target).toBeNull();
    const told = position("north", "deny", "press", "plan raid");
    expect(aim(told, position("south", "accuse", "north", "raid"))[0]?.target).toBe("press");
  });
});
