declare module "virtual:library" {
  export const libraryText: string;
}

declare module "virtual:whole-library" {
  export const wholeLibraryText: string;
}

declare module "virtual:first-run" {
  export const firstRunText: string;
}

declare module "virtual:first-pair" {
  export const firstPairText: string;
}

declare module "virtual:first-report" {
  export const firstReportText: string;
}
