import { backupStore } from "../store/backup-store.js";
import type { Invocation, Run } from "./commands.js";
import { copyBetween } from "./copy.js";
import { storeAddress } from "./store-address.js";

/** `interpel backup <folder>`: the folder is a store itself, which every command takes. */
export const runBackup: Run = async (invocation) => {
  const { folder, address } = placesOf(invocation);
  await backupStore(address, folder, copyBetween);
  process.stdout.write(`The store "${address}" is backed up in "${folder}".\n`);
  return 0;
};

/** `interpel restore <folder>`: into a store that is empty, or that an interrupted restore began. */
export const runRestore: Run = async (invocation) => {
  const { folder, address } = placesOf(invocation);
  const { copied } = await copyBetween(folder, address);
  process.stdout.write(`${copied} documents of the backup "${folder}" were put into "${address}".\n`);
  return 0;
};

const placesOf = ({ operands: [folder = ""], options }: Invocation) => ({ folder, address: storeAddress(options) });
