import type { Message } from "../model/message.js";

export type Ink = "bold" | "dim" | "red" | "yellow" | "green" | "cyan";
/** Sets words apart on a terminal; on anything else, leaves them as they are. */
export type Paint = (ink: Ink, text: string) => string;

const CODES: Readonly<Record<Ink, number>> = { bold: 1, dim: 2, red: 31, yellow: 33, green: 32, cyan: 36 };

export const colours: Paint = (ink, text) => (text === "" ? "" : `\u001b[${CODES[ink]}m${text}\u001b[0m`);
export const plain: Paint = (_ink, text) => text;

export const INK_OF_SEVERITY: Readonly<Record<Message["severity"], Ink>> = { error: "red", warning: "yellow", info: "cyan" };
