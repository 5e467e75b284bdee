import type { SmallPaper } from "./small-graph.js";

export const DIGITAL = { office: "minister van Digitale Zaken", ministry: "Digitale Zaken", holder: "Van Rooy" } as const;
export const JUSTICE = { office: "minister van Recht", ministry: "Recht", holder: "Smeets" } as const;

/** Ten weeks of an invented parliament: an answered set in two languages, a late one, a delayed one, a withdrawn one, one just asked. */
export const PAPERS: readonly SmallPaper[] = [
  {
    number: "2031Z00042",
    submitted: "2031-03-01",
    answered: "2031-03-29",
    languages: ["nl", "en"],
    title: { nl: "Camera's van Optivista op stations", en: "Cameras of Optivista at stations" },
    askers: [
      { name: "Vermeulen", party: "VVH" },
      { name: "Bakkers", party: "PDA" },
    ],
    addressee: DIGITAL,
    questions: [
      {
        text: { nl: "Kent u het bericht over camera's van Optivista?", en: "Do you know the report about cameras of Optivista?" },
        companies: ["Optivista"],
        topics: ["Toezicht", "Vervoer"],
        articles: [
          { footnote: "2", address: "www.courant.example/stations", title: "Camera's op stations", publisher: "De Courant" },
          { footnote: "1", address: "www.courant.example/optivista", title: "Optivista levert", publisher: "De Courant" },
        ],
      },
      { text: { nl: "Klopt dit bericht?" } },
      { text: { nl: "Wat gaat u doen tegen Optivista en Kamerazicht?" }, companies: ["Optivista", "Kamerazicht"] },
      { text: { nl: "En de buren?" } },
      { text: { nl: "Kunt u deze vragen afzonderlijk beantwoorden?" } },
    ],
    answers: [
      { questions: ["1"], text: { nl: "Ja." } },
      { questions: ["2", "3"], text: { nl: "Dat klopt; wij onderzoeken het." } },
      { questions: ["4"], text: { nl: "Zie het antwoord op vraag 2." }, refersTo: ["2"] },
    ],
    references: [
      { text: "Aanhangsel 2030Z00007", kind: "questionSet", number: "2030Z00007" },
      { text: "Kamerstuk 1", kind: "paper", number: null },
    ],
  },
  {
    number: "2030Z00007",
    submitted: "2030-11-10",
    answered: "2030-11-20",
    title: { nl: "Drones boven het strand" },
    askers: [{ name: "Bakkers", party: "PDA" }],
    addressee: JUSTICE,
    questions: [{ text: { nl: "Vliegen er drones boven het strand?" }, topics: ["Toezicht"] }],
    answers: [{ questions: ["1"], text: { nl: "Nee." } }],
  },
  {
    number: "2031Z00050",
    submitted: "2031-04-01",
    title: { nl: "Vertraging bij Kamerazicht" },
    askers: [{ name: "Vermeulen", party: "VVH" }],
    addressee: DIGITAL,
    delayed: { received: "2031-04-20", reason: "Afstemming kost tijd." },
    questions: [{ text: { nl: "Waarom levert Kamerazicht te laat?" }, companies: ["Kamerazicht"] }],
  },
  {
    number: "2031Z00060",
    submitted: "2031-04-02",
    title: { nl: "Te laat" },
    askers: [{ name: "Bakkers", party: "PDA" }],
    addressee: JUSTICE,
    questions: [{ text: { nl: "Wanneer komt het antwoord?" } }],
  },
  {
    number: "2031Z00070",
    submitted: "2031-03-03",
    title: { nl: "Ingetrokken" },
    askers: [{ name: "Bakkers", party: null }],
    addressee: JUSTICE,
    withdrawn: true,
    questions: [{ text: { nl: "Is dit nog nodig?" } }],
  },
  {
    number: "2031Z00080",
    submitted: "2031-05-01",
    title: { nl: "Net gevraagd" },
    askers: [{ name: "Vermeulen", party: "VVH" }],
    addressee: { ...DIGITAL, holder: null },
    questions: [{ text: { nl: "Levert Optivista ook aan scholen?" }, companies: ["Optivista"], topics: ["Toezicht"] }],
  },
];

export const TODAY = "2031-05-02";
