import { openStore } from "../../dist/store/open.js";
import { killedPaper } from "./write-until-killed.js";

/** Run as a process of its own: reads once in a thread and comes to its end, with the store closed or not. */
const [folder, ending] = process.argv.slice(2);
const store = await openStore(folder, { readers: 2 });
await store.apply([killedPaper(1)]);
if ((await store.nodes(["question-set:xx/1"])).length !== 1) process.exitCode = 1;
if (ending === "close") await store.close();
