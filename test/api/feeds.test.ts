import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { application, openGraph } from "./small-graph.js";
import { wellFormed } from "./well-formed.js";

const ALL = "feeds/question-sets.atom";

describe("Atom feeds", () => {
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    store = await openGraph([...PAPERS, { number: "2031Z00081", submitted: "2031-04-30", title: { nl: '<b>"Vis" & chips\u0007</b>' } }]);
    served = await serveForTest(store);
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${served.url}${path}`, { headers });
    return { response, text: await response.text() };
  };
  const all = (text: string, name: string) => [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "gu"))].map(([, value]) => value);
  const filtered = (filter: object, lang = "") =>
    `${ALL}?${new URLSearchParams({ filter: JSON.stringify(filter), ...(lang && { lang }) })}`;

  it("tell what happened, the newest first, as well-formed Atom with all that RFC 4287 asks for", async () => {
    const { response, text } = await get(ALL);
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBeNull();
    expect(wellFormed(text)).toBe(true);
    const [feedTitle, ...titles] = all(text, "title");
    expect(feedTitle).toBe("Written questions: what happens");
    expect(titles[0]).toBe("Submitted: Net gevraagd");
    expect(titles[1]).toBe("Submitted: &lt;b&gt;&quot;Vis&quot; &amp; chips&lt;/b&gt;");
    const [ids, updated] = [all(text, "id"), all(text, "updated")];
    expect(ids).toHaveLength(titles.length + 1);
    expect(updated).toHaveLength(titles.length + 1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u.test(id ?? ""))).toBe(true);
    expect(updated[0]).toBe("2031-05-01T00:00:00+02:00");
    expect([...updated].sort().reverse()).toEqual(updated);
    expect(text).toContain(`<link rel="self" type="application/atom+xml" href="${served.url}${ALL}"/>`);
    expect(text).toContain('<link rel="alternate" href="https://papers.example/2031Z00080"/>');
  });

  it("tell when one set is answered, by its number or its id", async () => {
    const byNumber = await get("feeds/2031Z00042.atom?lang=NL");
    const byId = await get(`feeds/${encodeURIComponent("question-set:xx/2031Z00042")}.atom?lang=NL`);
    expect(all(byNumber.text, "title")).toEqual([
      "Camera&apos;s van Optivista op stations",
      "Beantwoord: Camera&apos;s van Optivista op stations",
      "Ingediend: Camera&apos;s van Optivista op stations",
    ]);
    expect(all(byId.text, "id").slice(1)).toEqual(all(byNumber.text, "id").slice(1));
    const unknown = await get("feeds/2031Z99999.atom");
    expect([unknown.response.status, JSON.parse(unknown.text).errors[0].extensions.code]).toEqual([404, "BAD_USER_INPUT"]);
  });

  it("take any filter, keep their ids in every language of an entry, and are whole when nothing happened", async () => {
    const [dutch, english] = [await get(filtered({ status: ["WITHDRAWN"] }, "NL")), await get(filtered({ status: ["WITHDRAWN"] }, "EN"))];
    expect(all(dutch.text, "title").slice(1)).toEqual(["Ingetrokken: Ingetrokken", "Ingediend: Ingetrokken"]);
    expect(all(english.text, "id").slice(1)).toEqual(all(dutch.text, "id").slice(1));
    const none = await get(filtered({ number: ["2031Z99999"] }));
    expect(wellFormed(none.text)).toBe(true);
    expect([all(none.text, "updated"), none.text.includes("<entry>")]).toEqual([["1970-01-01T00:00:00Z"], false]);
    expect((await get(filtered({ colour: "red" }))).response.status).toBe(400);
  });

  it("are not sent again while nothing changes, and are as soon as something does", async () => {
    const own = await openGraph(PAPERS.slice(0, 1));
    const fresh = await serveForTest(own, { metaKeptFor: 0 });
    const path = `${fresh.url}${ALL}`;
    const first = await fetch(path);
    const [etag, modified] = [first.headers.get("etag") ?? "", first.headers.get("last-modified") ?? ""];
    const again = async (headers: Record<string, string>) => (await fetch(path, { headers })).status;
    expect(await again({ "if-none-match": etag })).toBe(304);
    expect(await again({ "if-modified-since": modified })).toBe(304);
    expect(await again({ "if-none-match": '"other"', "if-modified-since": modified })).toBe(200);
    expect(await again({ "if-modified-since": "yesterday" })).toBe(200);
    const before = all(await first.text(), "id");
    await own.apply([application({ ...(PAPERS[1] as (typeof PAPERS)[number]) })]);
    const after = await fetch(path, { headers: { "if-none-match": etag } });
    expect(after.status).toBe(200);
    const ids = all(await after.text(), "id");
    expect(before.every((id) => ids.includes(id))).toBe(true);
    expect(ids.length).toBeGreaterThan(before.length);
    await fresh.close();
    await own.close();
  });

  it("are named by the first page", async () => {
    expect((await get("")).text).toContain('<link rel="alternate" type="application/atom+xml"');
  });

  it("are a table, too", async () => {
    const { text } = await get("export/changes.csv?set=2031Z00070");
    expect(text.split("\r\n").slice(0, 2)).toEqual([
      "date,change,set_id,set_number,title,document,url",
      expect.stringMatching(/^2031-03-05,WITHDRAWN,question-set:xx\/2031Z00070,2031Z00070,Ingetrokken,/u),
    ]);
  });
});
