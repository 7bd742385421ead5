import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { Refusal } from '../../parts/refusal-alert';
import type { Schema } from '../../server/client';

interface MakeProps {
  readonly words: string;
  readonly make: () => Promise<Schema['DocumentMadeView']>;
}

/** Makes the numbered document of a slip or a result, or opens the one that was made, and goes there. */
export function MakeDocument({ words, make }: MakeProps) {
  const goTo = useNavigate();
  const kept = useQueryClient();
  const making = useMutation({
    mutationFn: make,
    onSuccess: async ({ id }) => {
      await kept.invalidateQueries();
      void goTo(`/documents/${id}`);
    },
  });
  return (
    <>
      <Button loading={making.isPending} onClick={() => making.mutate()}>
        {words}
      </Button>
      <Refusal error={making.error} />
    </>
  );
}
