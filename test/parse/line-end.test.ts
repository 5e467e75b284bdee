import { describe, expect, it } from "vitest";
import { continuesAddress, joinAtHyphen } from "../../src/parse/line-end.js";

const nowhere = () => false;

describe("A hyphen at a line's end", () => {
  it.each([
    ["regen", "boogprovincie", ""],
    ["wet", "en regelgeving", "- "],
    ["koop", "of huurwoning", "- "],
    ["EU", "landen", "-"],
    ["zee", "eend", "-"],
    ["30", "jarige", "-"],
    ["e", "mail", "-"],
    ["Noord", "Holland", "-"],
    ["niet", "westers", "-"],
    ["ggz", "zorg", "-"],
  ])("joins %s and %s with %j", (before, after, joint) => {
    expect(joinAtHyphen(before, after, nowhere)).toBe(joint);
  });

  it("stays where the document writes the word with it elsewhere", () => {
    expect(joinAtHyphen("camera", "toezicht", (word) => word === "camera-toezicht")).toBe("-");
  });
});

describe("An address at a line's end", () => {
  it.each([
    ["https://www.dagpost.nl/2031/camera-", "s-overal."],
    ["https://", "www.dagpost.nl/2031"],
    ["www.dagpost.nl/2031/", "camera"],
    ["(https://www.dagpost.nl/een_lang", "adres-over-camera-s)"],
  ])("goes on: %s / %s", (tail, next) => {
    expect(continuesAddress(tail, next)).toBe(true);
  });

  it.each([
    ["https://www.dagpost.nl/2031/camera.", "Daarna volgt"],
    ["(https://www.dagpost.nl/2031)", "wordt gemeld"],
    ["https://www.dagpost.nl/2031/camera", "Het Nieuwsblad"],
    ["regelgeving", "en beleid"],
  ])("has ended: %s / %s", (tail, next) => {
    expect(continuesAddress(tail, next)).toBe(false);
  });
});
