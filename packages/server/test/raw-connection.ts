import { connect, type Socket } from "node:net";

/** A connection on which anything may be sent, and everything that came back. */
export interface RawConnection {
  readonly socket: Socket;
  /** What has come by now. */
  received(): string;
  /** Waits until something of this form has come. */
  until(form: RegExp): Promise<string>;
  /** Waits until the server has closed it. */
  readonly closed: Promise<string>;
}

/** Connects without regard to HTTP; a server that takes no connection has closed it. */
export async function connectRaw(port: number): Promise<RawConnection> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.setEncoding("latin1").on("data", (chunk) => {
    text += chunk;
  });
  socket.on("error", () => {});
  const closed = new Promise<string>((resolve) => socket.on("close", () => resolve(text)));
  const connected = new Promise<void>((resolve) => socket.once("connect", () => resolve()));
  await Promise.race([connected, closed]);
  const until = async (form: RegExp) => {
    while (!form.test(text) && !socket.destroyed) await Promise.race([newData(socket), closed]);
    return text;
  };
  return { socket, received: () => text, until, closed };
}

function newData(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once("data", () => resolve()));
}
