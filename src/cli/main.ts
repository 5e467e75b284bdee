#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { Command, CommanderError } from "commander";
import { COMMANDS } from "./commands.js";
import { VERSION } from "./version.js";

// Asked when packages are loaded, which commands do later: GraphQL then spares checks for developers, a fifth of its time.
process.env.NODE_ENV ??= "production";

// Garbage may take a little more than what is in use, not three times as much: a quarter less memory for a twentieth more time.
setFlagsFromString("--heap-growing-percent=120");

/** 0 done, 1 failed, 2 usage, 3 done with documents that could not be read. */
async function main(): Promise<number> {
  const program = new Command("interpel")
    .description("A knowledge graph of parliamentary scrutiny: who asked whom about what, and what was answered.")
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError("Run with --help to see what it takes.");
  let status = 0;
  for (const { name, summary, declare, load } of COMMANDS) {
    const command = program.command(name).description(summary).exitOverride();
    declare(command);
    command.action(async () => {
      const run = await load();
      status = await run({ operands: command.args, options: command.opts() });
    });
  }
  await program.parseAsync();
  return status;
}

/** Readers such as `head` close the pipe early: that is no failure of ours. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  complain(error);
  process.exit(1); // a full disk: nothing more can be told where it was asked for
});

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    complain(error);
    process.exitCode = 1;
  },
);

function complain(error: unknown): void {
  process.stderr.write(`interpel: ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.INTERPEL_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}
