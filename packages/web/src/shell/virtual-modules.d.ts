declare module "virtual:library" {
  export const libraryText: string;
}
