import type { Footnote } from "../../../model/paper.js";
import type { Flow } from "../../../parse/flow.js";
import { dateInAddress, findAddresses, hostOf } from "./addresses.js";
import { nameWork } from "./cited-work.js";
import { parseDate } from "./dates.js";

/** What a footnote cites. */
export type Cited = Pick<Footnote, "urls" | "publisher" | "title" | "date" | "isArticle">;

const OFFICIAL =
  /^(?:zie (?:ook |o\.a\. |bijvoorbeeld )?)?(?:(?:de |het |mijn )?(?:brief|motie|amendement|vragen|antwoord(?:en)?|beantwoording|verslag|debat|commissiedebat)\b.{0,80}?)?\(?(?:Kamerst|Tweede Kamer|Eerste Kamer|Aanhangsel|Handelingen|ah-tk-|kst-|20\d{2}[ZD]\d{5}|Stb\.|Stcrt|Staatsblad|Staatscourant|Tractatenblad|Trb\.)/iu;
/** Papers of government, parliament and courts without a number that a reference could name. */
const OF_STATE =
  /^(?:(?:zie|vgl\.?|cf\.?)(?: (?:ook|o\.a\.|bijvoorbeeld))?:? )?(?:(?:de |het |mijn |uw |onze |nader |nadere |eerdere? |schriftelijke? ){0,3}(?:vragen|antwoord(?:en)?|beantwoording)(?: op| van|,| \d)|(?:de |het )?brief (?:van|aan) (?:de |het |mijn )?(?:minist|staatssecret|kabinet|(?:voorzitter van de )?(?:Tweede |Eerste )?Kamer)|(?:richtlijn|verordening|beschikking|aanbeveling) (?:\(E[GU]\) |nr\. )?(?:\d{2,4}\/\d|van de (?:raad|commissie)))/iu;
const OFFICIAL_HOST = /(?:^|\.)(?:tweedekamer|eerstekamer|officielebekendmakingen)\.nl$/iu;
const REPEATS = /^(?:idem|ibid(?:em)?|zie (?:ook )?(?:de )?(?:voet)?noot|zie noot|see (?:foot)?note)\b/iu;
const NAMES_PAPER = /\b(?:Kamerstuk|Aanhangsel)/u;

/** Reads publisher, title, date and addresses of a note; each null where it does not print one. */
export function readCited(flow: Flow, paperDate: string | null): Cited {
  const addresses = findAddresses(flow.text);
  const urls = [...new Set(addresses.map(({ address }) => address))];
  const words = addresses.reduceRight((text, { start, end }) => `${text.slice(0, start)} \u0000 ${text.slice(end)}`, flow.text);
  const date = parseDate(words, paperDate) ?? urls.map(dateInAddress).find((day) => day !== null) ?? null;
  const elsewhere = urls.some((url) => !OFFICIAL_HOST.test(hostOf(url) ?? ""));
  if (REPEATS.test(flow.shadow) || (!elsewhere && (OFFICIAL.test(flow.shadow) || OF_STATE.test(flow.shadow) || urls.length > 0)))
    return { urls, publisher: null, title: null, date, isArticle: false };
  const work = nameWork(words);
  const host = urls[0] === undefined ? null : hostOf(urls[0]);
  const isArticle = elsewhere || (work.isCitation && !(NAMES_PAPER.test(flow.shadow) && date === null));
  return { urls, date, isArticle, publisher: isArticle ? (work.publisher ?? host) : null, title: isArticle ? work.title : null };
}
