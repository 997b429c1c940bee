export { threefry } from "./threefry.ts";
