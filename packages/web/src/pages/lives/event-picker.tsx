import type { Behaviour } from "@tallyglass/policy";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useLibrary, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";

interface Props {
  readonly picked: Behaviour | undefined;
  readonly onPick: (behaviour: Behaviour | undefined) => void;
}

/** Any event of the catalogue, found by typing a part of its name or of its department's, in either language. */
export function EventPicker({ picked, onPick }: Props) {
  const library = useLibrary();
  const { language, words } = useWords();
  const items = Array.from(library.behaviours.values(), (behaviour) => {
    const department = library.departments.get(behaviour.department)?.name ?? { en: behaviour.department };
    return {
      id: behaviour.code,
      name: nameIn(language, behaviour.name),
      department: nameIn(language, department),
      search: [behaviour.name.en, behaviour.name.zh, department.en, department.zh].join(" ").toLowerCase(),
    };
  });
  return (
    <ComboBox
      className="field picker"
      defaultItems={items}
      defaultFilter={(name, written) => isFound(items, name, written)}
      menuTrigger="focus"
      value={picked?.code ?? null}
      onChange={(code) => onPick(library.behaviours.get(String(code)))}
      allowsEmptyCollection
    >
      <Label>{words.add.search}</Label>
      <span className="picker-box">
        <Input />
        <Button aria-label={words.add.show}>▾</Button>
      </span>
      <Popover className="popover">
        <ListBox className="options" renderEmptyState={() => <span className="empty">{words.add.none}</span>}>
          {(item: (typeof items)[number]) => (
            <ListBoxItem textValue={item.name}>
              <span className="label">{item.name}</span>
              <span className="description">{item.department}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

interface Searched {
  readonly name: string;
  readonly search: string;
}

/** Every word that was written has to stand in the name or in that of the department, whichever the language. */
function isFound(items: readonly Searched[], name: string, written: string): boolean {
  const words = written.toLowerCase().split(/\s+/);
  return items.some((item) => item.name === name && words.every((word) => item.search.includes(word)));
}
