import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { addDays, formatDay, parseDay } from '#domain/kernel/day';
import { useTellRefusal } from '../parts/refusal';
import { answered, client } from '../server/client';
import { useMe } from '../server/me';
import { useSay } from '../words/language';
import { CLOCK } from '../words/shell';

/** Nine in the morning in the county (UTC+8 all year). */
const nineOf = (day: string): string => `${day}T01:00:00Z`;

/** Moves the demonstration's day forward; every page is read again. */
export function ClockControl() {
  const say = useSay();
  const { today } = useMe().county;
  const [day, setDay] = useState(today);
  const { message } = App.useApp();
  const tell = useTellRefusal();
  const kept = useQueryClient();
  const move = useMutation({
    mutationFn: (to: string) => answered(client.POST('/api/v1/demonstration/clock', { body: { at: nineOf(to) } })),
    onSuccess: async (_, to) => {
      await kept.invalidateQueries();
      message.success(say(CLOCK.moved, { day: to }));
    },
    onError: tell,
  });
  const later = (days: number): string => formatDay(addDays(parseDay(today), days));
  return (
    <form
      className="clock-control"
      onSubmit={(event) => {
        event.preventDefault();
        move.mutate(day);
      }}
    >
      <strong>{say(CLOCK.title)}</strong>
      <p className="soft">{say(CLOCK.hint)}</p>
      <label>
        {say(CLOCK.to)}
        <Input type="date" min={today} value={day} onChange={({ target }) => setDay(target.value)} />
      </label>
      <div className="row">
        <Button onClick={() => setDay(later(1))}>{say(CLOCK.nextDay)}</Button>
        <Button onClick={() => setDay(later(7))}>{say(CLOCK.nextWeek)}</Button>
      </div>
      <Button type="primary" htmlType="submit" loading={move.isPending} disabled={day <= today}>
        {say(CLOCK.move)}
      </Button>
    </form>
  );
}
