import type { Command } from "commander";

/** What a command is run with; results go to stdout, progress and complaints to stderr. Gives the exit status. */
export type Run = (invocation: Invocation) => Promise<number>;

export interface Invocation {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly declare: (command: Command) => unknown;
  /** Loaded when the command is run, so that `--help` is instant. */
  readonly load: () => Promise<Run>;
}

const withStore = (command: Command) =>
  command.option("--store <path>", "where the graph is kept (or INTERPEL_STORE; a folder of your own unless told)");
const withTwoStores = (command: Command) =>
  command
    .requiredOption("--from <store>", "a folder, or the address of a server")
    .requiredOption("--to <store>", "a folder, or the address of a server");
const withJudgements = (command: Command) =>
  command.option("--judgements <file>", "your decisions (judgements.ndjson in the store's folder unless told)");
const withAddress = (command: Command) =>
  command
    .option("--host <host>", "address to listen on", "127.0.0.1")
    .option("--port <port>", "port to listen on (4000, or the next free one, unless told)")
    .option("--proxies <number>", "proxies in front of this server whose word on the addresses of clients is taken", "0")
    .option("--review", "serve the review desk too, to this machine only")
    .option("--no-cache", "work out every answer anew")
    .option("--log <level>", "what is logged: info (every request), warn (what fails or is slow), silent", "warn");

/** Named as the parameters of `/export/`. */
const withExportParameters = (command: Command) =>
  command
    .option("--output <file>", "write to this file instead of stdout")
    .option("--filter <json>", "only sets that match this QuestionSetFilter")
    .option("--set <number>", "only this set (changes, citations)")
    .option("--lang <language>", "NL, EN, FR or DE")
    .option("--kinds <kinds>", "kinds of entities, separated by commas (entities, network)")
    .option("--min-weight <number>", "least weight of a tie (network)")
    .option("--max-nodes <number>", "most nodes (network)")
    .option("--part <part>", "nodes or edges (network as a table)")
    .option("--of <ids>", "ids separated by commas (timeline)")
    .option("--interval <interval>", "DAY, WEEK, MONTH, QUARTER or YEAR (timeline)")
    .option("--group-by <kind>", "kind of the groups (timeline)");

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "start",
    summary: "read papers, then serve the graph: the samples, or the paths given",
    declare: (command) => withAddress(withJudgements(withStore(command))).argument("[paths...]", "files, folders or '-'"),
    load: async () => (await import("./start.js")).start,
  },
  {
    name: "ingest",
    summary: "read papers into the store",
    declare: (command) =>
      withJudgements(withStore(command)).argument("<paths...>", "files, folders or '-'").option("--json", "report as JSON"),
    load: async () => (await import("./ingest.js")).runIngest,
  },
  {
    name: "inspect",
    summary: "show what is understood of papers, touching no store",
    declare: (command) =>
      command
        .argument("<paths...>", "files, folders or '-'")
        .option("--format <format>", "ndjson (unless told), json, table (for people), or text (the documents' text as read)")
        .option("--explain", "show each message with the line that it points at"),
    load: async () => (await import("./inspect.js")).inspect,
  },
  {
    name: "serve",
    summary: "serve the graph that is in the store",
    declare: (command) => withJudgements(withAddress(withStore(command))),
    load: async () => (await import("./serve.js")).runServe,
  },
  {
    name: "stats",
    summary: "count what the store holds",
    declare: (command) => withStore(command).option("--json", "report as JSON"),
    load: async () => (await import("./stats.js")).stats,
  },
  {
    name: "review",
    summary: "list what waits for a person, and take decisions",
    declare: (command) =>
      withJudgements(withStore(command))
        .option("--first <number>", "how many of each kind", "20")
        .option("--decide <decision>", "a decision, such as 'same <id> <id>' (repeatable)", (word: string, words: string[] = []) => [
          ...words,
          word,
        ])
        .option("--json", "list, or report, as JSON"),
    load: async () => (await import("./review.js")).review,
  },
  {
    name: "rebuild",
    summary: "read all kept papers again, with the rules, registers and decisions of today",
    declare: (command) => withJudgements(withStore(command)).option("--json", "report as JSON"),
    load: async () => (await import("./rebuild.js")).runRebuild,
  },
  {
    name: "export",
    summary: "write tables, pictures, citations and feeds, such as 'network.gexf'; without a name every node and edge as NDJSON",
    declare: (command) => withExportParameters(withStore(command).argument("[what]", "name and form, as behind /export/ (docs/api.md)")),
    load: async () => (await import("./export.js")).runExport,
  },
  {
    name: "mcp",
    summary: "answer language-model clients (Model Context Protocol) over stdin and stdout, or over HTTP",
    declare: (command) =>
      withStore(command)
        .option("--http", "serve streamable HTTP at /mcp")
        .option("--host <host>", "address to listen on", "127.0.0.1")
        .option("--port <port>", "port to listen on", "4100")
        .option("--site <address>", "where the explorer is served, for links", "http://127.0.0.1:4000"),
    load: async () => (await import("./mcp.js")).runMcp,
  },
  {
    name: "copy",
    summary: "copy a store into another, of whatever kind; run again, it goes on where it was",
    declare: (command) => withTwoStores(command).option("--json", "report as JSON"),
    load: async () => (await import("./copy.js")).runCopy,
  },
  {
    name: "verify",
    summary: "compare two stores: documents, nodes and edges, hashed by kind; the first differences by id",
    declare: (command) => withTwoStores(command).option("--json", "report as JSON"),
    load: async () => (await import("./verify.js")).runVerify,
  },
  {
    name: "backup",
    summary: "write the store, as it stands, to a folder that is a store itself; while it is served or written",
    declare: (command) => withStore(command).argument("<folder>", "where the copy goes"),
    load: async () => (await import("./backup.js")).runBackup,
  },
  {
    name: "restore",
    summary: "make a store of a backup",
    declare: (command) => withStore(command).argument("<folder>", "the backup"),
    load: async () => (await import("./backup.js")).runRestore,
  },
  {
    name: "doctor",
    summary: "look for damage in the store: its file, its indexes, foreign ends, evidence outside its document",
    declare: (command) =>
      withStore(command).option("--repair", "make it anew from what its documents state").option("--json", "report as JSON"),
    load: async () => (await import("./doctor.js")).runDoctor,
  },
  {
    name: "lint-registers",
    summary: "check the registers: broken lines, names that collide or are ordinary words, overlapping terms",
    declare: (command) =>
      command.option("--data <folder>", "registers to check (those that are shipped, unless told)").option("--json", "report as JSON"),
    load: async () => (await import("./lint-registers.js")).runLintRegisters,
  },
];
