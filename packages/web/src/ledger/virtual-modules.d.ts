declare module "virtual:network" {
  export const networkText: string;
}

declare module "virtual:store-files" {
  interface StoreFile {
    readonly url: string;
    readonly bytes: number;
  }

  export const storeFiles: Readonly<Record<"database" | "setup" | "folder", StoreFile>>;
}
