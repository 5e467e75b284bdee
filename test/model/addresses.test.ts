import { describe, expect, it } from "vitest";
import { normaliseAddress } from "../../src/model/addresses.js";

const PAGE = "https://courant.example/nieuws/2031/05/14/stations-dicht-a4711";

/** How one and the same page is printed. */
const SPELLINGS: readonly (readonly [oddity: string, address: string])[] = [
  ["no scheme", "courant.example/nieuws/2031/05/14/stations-dicht-a4711"],
  ["no scheme, with www", "www.courant.example/nieuws/2031/05/14/stations-dicht-a4711"],
  ["http", "http://courant.example/nieuws/2031/05/14/stations-dicht-a4711"],
  ["www", "https://www.courant.example/nieuws/2031/05/14/stations-dicht-a4711"],
  ["a host in capitals", "HTTPS://WWW.Courant.Example/nieuws/2031/05/14/stations-dicht-a4711"],
  ["a slash at the end", `${PAGE}/`],
  ["an empty query", `${PAGE}?`],
  ["a fragment", `${PAGE}#reacties`],
  ["a text fragment", `${PAGE}#:~:text=stations%20dicht`],
  ["the default port", "https://courant.example:443/nieuws/2031/05/14/stations-dicht-a4711"],
  ["the port of http", "http://courant.example:80/nieuws/2031/05/14/stations-dicht-a4711"],
  ["a doubled slash", "https://courant.example//nieuws/2031/05/14//stations-dicht-a4711"],
  ["a telephone's host", "https://m.courant.example/nieuws/2031/05/14/stations-dicht-a4711"],
  ["a telephone's host, in words", "https://mobile.courant.example/nieuws/2031/05/14/stations-dicht-a4711"],
  ["a telephone's host, in Dutch", "https://mobiel.courant.example/nieuws/2031/05/14/stations-dicht-a4711"],
  ["www and a telephone's host", "https://www.m.courant.example/nieuws/2031/05/14/stations-dicht-a4711"],
  ["the host of quick pages", "https://amp.courant.example/nieuws/2031/05/14/stations-dicht-a4711"],
  ["a quick page", `${PAGE}/amp`],
  ["a quick page, with slash", `${PAGE}/amp/`],
  ["a quick page, as file", `${PAGE}.amp`],
  ["a quick page, as parameter", `${PAGE}?amp=1`],
  ["a quick page of a search engine", "https://www.google.com/amp/s/www.courant.example/nieuws/2031/05/14/stations-dicht-a4711"],
  ["a page of an application", `${PAGE}?outputType=amp`],
  ["a line break", "https://courant.example/nieuws/2031/05/\n14/stations-dicht-a4711"],
  ["a line break and blanks", "https://courant.example/nieuws/ \n 2031/05/14/stations-dicht-a4711"],
  ["a soft hyphen", "https://courant.example/nieuws/2031/05/14/sta\u00ADtions-dicht-a4711"],
  ["what has no width", "https://courant.example/nieuws/2031/05/14/stations\u200B-dicht-a4711"],
  ["the full stop of its sentence", `${PAGE}.`],
  ["a comma behind it", `${PAGE},`],
  ["a bracket behind it", `${PAGE})`],
  ["brackets around it", `<${PAGE}>`],
  ["quotation marks around it", `«${PAGE}».`],
  ["a semicolon behind it", `${PAGE};`],
  ["an ellipsis behind it", `${PAGE}…`],
  ...["index.html", "index.php", "default.aspx"].map((file): [string, string] => [`the file ${file}`, `${PAGE}/${file}`]),
  ...[
    "utm_source=x&utm_medium=social&utm_campaign=a",
    "utm_term=x",
    "fbclid=IwAR0",
    "gclid=1",
    "dclid=1",
    "gbraid=1",
    "wbraid=1",
    "msclkid=1",
    "yclid=1",
    "twclid=1",
    "igshid=1",
    "igsh=1",
    "mc_cid=1&mc_eid=2",
    "mkt_tok=1",
    "ocid=1",
    "cmpid=1",
    "CMP=Share_iOSApp_Other",
    "cmp=1",
    "icid=1",
    "intcmp=1",
    "int_cmp=1",
    "xtor=1",
    "spm=1",
    "smid=tw-share",
    "smtyp=cur",
    "referrer=https%3A%2F%2Fwww.zoeker.example%2F",
    "referer=1",
    "ref=nb",
    "ref_src=1",
    "ref_url=1",
    "_ga=1",
    "_gl=1",
    "wt_mc=1",
    "wt.mc_id=1",
    "at_medium=1&at_campaign=2",
    "mtm_source=1",
    "pk_campaign=1",
    "hsa_acc=1",
    "ns_mchannel=1",
    "share=1",
    "share_id=1",
    "shared_from=1",
    "soc_src=1",
    "soc_trk=1",
    "trk=1",
    "trackingId=1",
    "sh=1",
    "sc_campaign=1",
    "campaign_id=1",
    "utm_source=x#reacties",
    "fbclid=IwAR0&utm_id=3",
  ].map((query): [string, string] => [`the parameters ${query}`, `${PAGE}?${query}`]),
];

/** Other pairs that are one page. */
const PAIRS: readonly (readonly [oddity: string, one: string, other: string])[] = [
  ["parameters in another order", "https://courant.example/a?id=3&page=2", "https://courant.example/a?page=2&id=3"],
  ["a parameter among tracking ones", "https://courant.example/a?utm_source=b&id=3&fbclid=c", "https://courant.example/a?id=3"],
  ["an encoded letter", "https://courant.example/caf%C3%A9", "https://courant.example/café"],
  ["an encoding in small letters", "https://courant.example/caf%c3%a9", "https://courant.example/caf%C3%A9"],
  ["an encoded tilde", "https://courant.example/%7Eredactie", "https://courant.example/~redactie"],
  ["an encyclopedia's telephone host", "https://nl.m.wikipedia.org/wiki/Duin", "https://nl.wikipedia.org/wiki/Duin"],
  ["the old name of a platform", "https://twitter.com/lid/status/12", "https://x.com/lid/status/12"],
  ["who shared a message", "https://x.com/lid/status/12?s=20&t=abc", "https://mobile.twitter.com/lid/status/12"],
  ["a video's short address", "https://youtu.be/AbC-1?si=x", "https://www.youtube.com/watch?v=AbC-1&feature=share"],
  ["a video on a telephone", "https://m.youtube.com/watch?v=AbC-1", "https://youtube.com/watch?v=AbC-1"],
  ["a site alone", "https://www.courant.example", "courant.example/"],
  ["a dot behind the host", "https://courant.example./a", "https://courant.example/a"],
  ["brackets of its own", "https://courant.example/a_(b)", "https://courant.example/a_(b)."],
];

describe("normaliseAddress", () => {
  it.each(SPELLINGS)("gives one page one spelling: %s", (_oddity, address) => {
    expect(normaliseAddress(address)).toBe("courant.example/nieuws/2031/05/14/stations-dicht-a4711");
  });

  it.each(PAIRS)("gives both of a pair one spelling: %s", (_oddity, one, other) => {
    expect(normaliseAddress(one)).toBeDefined();
    expect(normaliseAddress(one)).toBe(normaliseAddress(other));
  });

  it("stands on a hundred pairs", () => {
    expect(SPELLINGS.length + PAIRS.length).toBeGreaterThanOrEqual(100);
  });

  it.each([
    ["a parameter that says what is read", "https://courant.example/a?id=3", "https://courant.example/a?id=4"],
    ["capitals in a path", "https://kort.example/AbC", "https://kort.example/abc"],
    ["a subdomain", "https://sport.courant.example/a", "https://courant.example/a"],
    ["a page of an application behind a fragment", "https://courant.example/#/a", "https://courant.example/#/b"],
    ["a short address and where it may lead", "https://kort.example/3xYz", PAGE],
    ["a host that is only called m", "https://m.example/a", "https://example/a"],
  ])("keeps apart what may differ: %s", (_oddity, one, other) => {
    expect(normaliseAddress(one)).toBeDefined();
    expect(normaliseAddress(one)).not.toBe(normaliseAddress(other));
  });

  it.each(["", "Courant, 14 mei 2031", "mailto:redactie@courant.example", "ftp://courant.example/a", "http://", "blz. 3"])(
    "finds no address in %j",
    (text) => {
      expect(normaliseAddress(text)).toBeUndefined();
    },
  );
});
