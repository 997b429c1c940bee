// Once after installing: setting a database up takes PGlite five seconds, and unpacking one takes one.
import { packFreshDatabase } from "./dist/store/node/fresh-database.js";

await packFreshDatabase();
