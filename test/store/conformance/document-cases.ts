import { expect, it } from "vitest";
import { filled } from "../asking.js";
import type { Open } from "../conformance.js";
import { application, documentRecord, evidence, node, questionId, setId } from "../paper-batch.js";

const candidate = (document: string, name: string, type: "company" | "person" = "company", at = questionId("1", 1)) => ({
  type,
  name,
  node: at,
  evidence: evidence(document, 3, name),
});

export function documentCases(open: Open): void {
  it("keeps a document as it was given, text and bytes and messages", async () => {
    const record = {
      ...documentRecord("document:xx/1/txt", { date: "2031-01-01", rank: "structured" }),
      text: "Tekst met \u{1F600} en é\n".repeat(500),
      url: "https://x.example/1",
      retrieved: "2031-01-02T10:00:00+01:00",
      bytes: Uint8Array.from({ length: 3_000 }, (_, index) => index % 256),
      messages: [{ rule: "heading/no-date", severity: "warning" as const, reason: "No date.", span: [0, 4] as const }],
    };
    const store = await filled(await open(), application(record, {}));
    expect(await store.documents(["none", "document:xx/1/txt"])).toEqual([undefined, record]);
  });

  it("keeps a document without bytes and without text", async () => {
    const record = { ...documentRecord("register:xx/members.csv", { rank: "register", text: "" }), bytes: null };
    expect(await (await filled(await open(), application(record, {}))).documents([record.id])).toEqual([record]);
  });

  it("replaces the document when it is read again", async () => {
    const store = await filled(await open(), application(documentRecord("a", { text: "old" }), {}));
    await store.apply([application(documentRecord("a", { text: "new", readWith: "2" }), {})]);
    expect((await store.documents(["a"]))[0]).toMatchObject({ text: "new", readWith: "2" });
  });

  it("knows which documents it holds, and how they were read", async () => {
    const store = await filled(await open(), application(documentRecord("a"), {}), application(documentRecord("b", { readWith: "2" }), {}));
    await store.derive({ same: new Map(), edges: [] });
    expect([...(await store.known())].sort()).toEqual([
      ["a", { sha256: "hash of a", readWith: "1", path: "a.txt", retrieved: null }],
      ["b", { sha256: "hash of b", readWith: "2", path: "b.txt", retrieved: null }],
    ]);
    await store.forget(["a"]);
    expect([...(await store.known()).keys()]).toEqual(["b"]);
    expect(await store.documents(["a", ""])).toEqual([undefined, undefined]);
  });

  it("finds candidates by type, name and node, by name, then by document", async () => {
    const store = await filled(
      await open(),
      application(documentRecord("b"), {
        nodes: [node(questionId("1", 1)), node(setId("1"))],
        candidates: [candidate("b", "Zonlicht"), candidate("b", "Smit", "person", setId("1"))],
      }),
      application(documentRecord("a"), { candidates: [candidate("a", "zónlicht"), candidate("a", "Aero")] }),
    );
    const names = async (query: object) =>
      (await store.candidates({ first: 10, ...query })).map(({ name, evidence: { document } }) => `${name} ${document}`);
    expect(await names({})).toEqual(["Aero a", "Smit b", "zónlicht a", "Zonlicht b"]);
    expect(await names({ type: "company" })).toEqual(["Aero a", "zónlicht a", "Zonlicht b"]);
    expect(await names({ name: "ZONLICHT" })).toEqual(["zónlicht a", "Zonlicht b"]);
    expect(await names({ node: setId("1") })).toEqual(["Smit b"]);
    expect(await names({ node: "company:none" })).toEqual([]);
    expect(await names({ first: 1 })).toEqual(["Aero a"]);
    expect((await store.candidates({ first: 1, type: "person" }))[0]).toEqual(candidate("b", "Smit", "person", setId("1")));
  });

  it("replaces candidates with their document, and forgets them with it", async () => {
    const store = await filled(await open(), application(documentRecord("a"), { candidates: [candidate("a", "Aero")] }));
    await store.apply([application(documentRecord("a"), { candidates: [candidate("a", "Zonlicht")] })]);
    expect((await store.candidates({ first: 10 })).map(({ name }) => name)).toEqual(["Zonlicht"]);
    await store.forget(["a"]);
    expect(await store.candidates({ first: 10 })).toEqual([]);
  });
}
