import { TextInput, Field } from '@pet/ui';

const NAME_MAX = 60;

export interface DesignNameProps {
  name: string;
  onChange: (name: string) => void;
}

export function DesignName({ name, onChange }: DesignNameProps) {
  return (
    <Field label="Name of this design">
      <TextInput
        value={name}
        maxLength={NAME_MAX}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
