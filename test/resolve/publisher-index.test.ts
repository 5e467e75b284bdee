import { describe, expect, it } from "vitest";
import { indexPublishers } from "../../src/resolve/publisher-index.js";
import { entry, registersOf } from "../extract/registers.js";

const courant = {
  ...entry("publisher:courant", "De Courant", { type: "publisher", aliases: "Courant" }),
  facts: { domains: ["courant.example"] },
};
const duinblad = entry("publisher:duinblad", "Het Duinblad", { type: "publisher" });
const index = indexPublishers(registersOf([courant, duinblad]));

describe("indexPublishers", () => {
  it.each(["De Courant", "Courant", "de courant"])("knows a publisher by name or alias: %s", (printed) => {
    expect(index.named(printed)?.id).toBe("publisher:courant");
  });

  it.each(["Courant van 27 maart", "o.m. De Courant", "Het Duinblad en De Courant", "De Courant-website", "Zie ook: Courant, pagina 3"])(
    "takes the first name of %s",
    (printed) => {
      expect(index.leading(printed)?.id).toMatch(/^publisher:(?:courant|duinblad)$/u);
    },
  );

  it.each(["", "Brief aan de gemeenten", "Nieuwe Courant", "de"])("finds no name in %j", (printed) => {
    expect(index.leading(printed)).toBeUndefined();
  });

  it("knows the site by its domain and below it", () => {
    expect(index.at("https://www.sport.courant.example/1")?.id).toBe("publisher:courant");
    expect(index.at("https://courant.other.example/1")).toBeUndefined();
  });
});
