import { Alert } from 'antd';
import { useRefusalWords } from './refusal';

/** What was refused and what to do, where it happened. */
export function Refusal({ error }: { readonly error: unknown }) {
  const words = useRefusalWords();
  if (error === null || error === undefined) return null;
  const { title, next } = words(error);
  return <Alert className="gap-below" type="error" showIcon title={title} description={next} />;
}
