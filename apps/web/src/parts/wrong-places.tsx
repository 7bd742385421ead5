import { problemOf } from '../server/client';
import { useLanguage } from '../words/language';
import { SCHEMES } from '../words/scheme';
import { Table } from './table';

/** What is wrong, each by its place in the file. */
export function WrongPlaces({ error }: { readonly error: unknown }) {
  const { say, language } = useLanguage();
  const errors = problemOf(error)?.errors ?? [];
  if (errors.length === 0) return null;
  return (
    <Table short label={SCHEMES.problem} heads={[SCHEMES.place, SCHEMES.problem]}>
      {errors.map((one) => (
        <tr key={`${one.pointer} ${one.code}`}>
          <th scope="row">{one.pointer}</th>
          <td data-head={say(SCHEMES.problem)}>{[one[language], one.expected].filter(Boolean).join('：')}</td>
        </tr>
      ))}
    </Table>
  );
}
