// The questions about the account.

import { type Dispatch, useState } from "react";
import type { Action } from "./answers.ts";
import { Field, Group, Radios } from "./inputs.tsx";

const STANDINGS = {
  standalone: "In no organization",
  member: "Member of an organization",
  management: "Management account of an organization",
  unknown: "I don't know",
};
const ROUTES = {
  organization: "From the organization's management account (members only)",
  root: "By the root user, in the account's own console",
};

interface QuestionProps {
  readonly chosen: string;
  readonly dispatch: Dispatch<Action>;
}

export function Account({ chosen, dispatch }: QuestionProps) {
  const [id, setId] = useState("");
  const [name, setName] = useState("");
  const [actor, setActor] = useState("");
  const choose = (value: string) => dispatch({ about: "standing", value });
  return (
    <>
      <Field
        name="account-id"
        label="Account id"
        hint="12 digits. Spaces and hyphens are ignored."
        value={id}
        onType={setId}
      />
      <Field name="account-name" label="Account name (optional)" value={name} onType={setName} />
      <Field
        name="answered-by"
        label="Who is answering (a name or a role)"
        hint="Goes into the record as typed, unverified."
        value={actor}
        onType={setActor}
      />
      <Group legend="Is this account in an organization?">
        <Radios name="standing" choices={STANDINGS} chosen={chosen} onChoose={choose} />
      </Group>
    </>
  );
}

export function Route({ chosen, dispatch }: QuestionProps) {
  const choose = (value: string) => dispatch({ about: "route", value });
  return (
    <Group legend="How will it be closed?">
      <Radios name="route" choices={ROUTES} chosen={chosen} onChoose={choose} />
    </Group>
  );
}
