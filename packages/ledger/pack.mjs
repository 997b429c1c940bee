// Once after installing: unpacking a database takes half the time of setting one up.
import { packFreshDatabase } from "./dist/store/node/fresh-database.js";

await packFreshDatabase();
