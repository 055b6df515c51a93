// What helps with an item and need not be read by everyone.

import type { Item, Plan, WayOut } from "./plan.ts";

export function More({ item, plan }: { readonly item: Item; readonly plan: Plan }) {
  const rules = plan.rules.filter(({ id }) => item.rules?.includes(id));
  return (
    <details className="more">
      <summary>How to get it out, warnings and sources</summary>
      {item.kind === "backup" && <Out way={item.way_out} />}
      <Labelled label="Watch out" text={item.trap} />
      {item.advice?.map((text) => (
        <Labelled key={text} label="Advice" text={text} />
      ))}
      {item.links?.map(({ url, text }) => (
        <p key={url}>
          <Link url={url} text={text} />
        </p>
      ))}
      {rules.map(({ id, title, value }) => (
        <p key={id}>{`${title}: ${value}`}</p>
      ))}
      <p className="label">Sources</p>
      <ul>
        {item.sources?.map((key) => (
          <Source key={key} source={plan.sources[key]} />
        ))}
      </ul>
      <p>{`Put together on ${plan.compiled} from copies of AWS's pages; not checked live.`}</p>
    </details>
  );
}

function Out({ way }: { readonly way: WayOut }) {
  const steps = [...(way.console ?? []), ...(way.download ?? [])];
  return (
    <>
      {steps.length > 0 && (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <Labelled label="How to get it out" text={way.text} />
      <Labelled label="How long it takes" text={way.takes} />
      <Labelled label="What it costs" text={way.costs} />
      <p className="label">On the command line</p>
      {way.commands.map((command) => (
        <pre key={command} dir="ltr" translate="no">
          <code>{command}</code>
        </pre>
      ))}
    </>
  );
}

function Labelled({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  if (!text) return null;
  return (
    <div>
      <p className="label">{label}</p>
      <p>{text}</p>
    </div>
  );
}

function Source({ source }: { readonly source: Plan["sources"][string] | undefined }) {
  if (!source) return null;
  return (
    <li>
      <Link url={source.url} text={source.title} />
      <span>{` read from: ${source.copy}`}</span>
    </li>
  );
}

function Link({ url, text }: { readonly url: string | null; readonly text: string }) {
  if (!url) return text;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {`${text} (opens in a new tab)`}
    </a>
  );
}
