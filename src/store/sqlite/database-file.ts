/** The database in a store's folder. */
export const DATABASE = "interpel.db";
