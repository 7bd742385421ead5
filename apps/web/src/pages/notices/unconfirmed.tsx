import { Alert } from 'antd';
import { Link } from 'react-router';
import { PERSONAL_CHANNELS } from '#domain/ledger/proof';
import { queries } from '../../server/client';
import { useMe } from '../../server/me';
import { CHOICE } from '../../words/channels';
import { useSay } from '../../words/language';
import { isToConfirm } from '../account/address-code';

/** Said where notices are read: whoever waits for a mail that never comes must know why. */
export function Unconfirmed() {
  const say = useSay();
  const { actingFor } = useMe();
  const { data } = queries.useQuery('get', '/api/v1/me/notice-choice', {}, { enabled: actingFor === null });
  const waits = data && PERSONAL_CHANNELS.some((channel) => data.offered.includes(channel) && isToConfirm(data[channel]) && !data.confirmed[channel]);
  if (!waits) return null;
  return (
    <Alert className="gap-below" type="warning" showIcon title={say(CHOICE.onNotices)} action={<Link to="/account">{say(CHOICE.toAccount)}</Link>} />
  );
}
