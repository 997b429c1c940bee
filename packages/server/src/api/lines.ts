/** Records as the lines of a body, which are read where they are checked. */
export class Lines {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
