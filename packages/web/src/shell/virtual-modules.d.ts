declare module "virtual:library" {
  export const libraryText: string;
}

declare module "virtual:whole-library" {
  export const wholeLibraryText: string;
}

declare module "virtual:first-run" {
  export const firstRunText: string;
}
