declare module "virtual:laboratory" {
  export const laboratoryText: string;
}

declare module "virtual:laboratory-contents" {
  export const contentsText: string;
}
